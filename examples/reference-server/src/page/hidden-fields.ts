import { html, type Html } from './html.js';
import type { PageForm } from './view.js';

/** A whole form as hidden fields, for a button that sends it without showing it. A checkbox that is off sends nothing. */
export function hiddenFields(form: PageForm): Html {
  return html`${Object.entries(form).flatMap(([name, value]: [string, string | boolean]) => {
    if (value === false || value === '') return [];
    return [html`<input type="hidden" name="${name}" value="${value === true ? 'on' : value}">`];
  })}`;
}
