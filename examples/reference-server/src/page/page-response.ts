import { zoneNames } from '@cosmichub/ephemeris/civil';
import { problemKinds, type ProblemDetails, type ProblemError } from '../http/problem.js';
import type { Services } from '../services.js';
import { EMPTY_FORM } from './form.js';
import { renderPage } from './page.js';
import type { LocalTimeChoice, PageView } from './view.js';

/** The page as an answer. It may show what is somebody's own, so no cache keeps it. */
export function pageResponse(status: number, view: PageView, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(renderPage(view), { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', vary: 'cookie', ...headers } });
}

/** A page that shows a problem: at the field that is wrong, or as a choice, or in words above the form. */
export function problemPage({ kind, details, headers }: ProblemError, view: PageView): Response {
  const { status, title, remedy } = problemKinds[kind];
  if (kind === 'ambiguous-local-time' || kind === 'missing-local-time') {
    const { candidates } = details as ProblemDetails & Pick<LocalTimeChoice, 'candidates'>;
    return pageResponse(status, { ...view, errors: details.errors, localTime: { kind: kind === 'ambiguous-local-time' ? 'ambiguous' : 'missing', candidates } }, headers);
  }
  if (details.errors !== undefined) return pageResponse(status, { ...view, errors: details.errors }, headers);
  return pageResponse(status, { ...view, problem: { title, detail: details.detail ?? remedy } }, headers);
}

/** What every page shows, whoever asks. */
export function emptyView({ assets, observability }: Services): PageView {
  return { assets, zones: zoneNames(), form: EMPTY_FORM, requestId: observability.context()?.requestId };
}
