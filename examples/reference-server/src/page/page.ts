import { html } from './html.js';
import type { PageView } from './view.js';

/** The page as a whole document. */
export function renderPage(view: PageView): string {
  return html`<!doctype html>${view.form.date}`.markup;
}
