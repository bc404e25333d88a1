import { installErrorReporter, installFetch } from '@cosmichub/observability/browser';

/**
 * The page works without this script. With it, a form's answer replaces `main` in place: the same page that a plain post would load,
 * so there is one renderer, and nothing personal ever stands in an address.
 */

/** Longer than the server takes for anything, shorter than people wait. */
const timeoutMs = 20_000;
/** A faster answer needs no word about waiting. */
const busyAfterMs = 300;

/**
 * The page's Content-Security-Policy lets no text become elements but through this one policy (Trusted Types), and the one text that
 * goes through it is this server's own page.
 */
const ownPage = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('cosmichub-page', { createHTML: (markup) => markup });

/** Of the standard's interface what is used here; not every browser has it, nor does the DOM library of TypeScript. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(markup: string): string }): { createHTML(markup: string): string };
}

let requestId: string | undefined;
installFetch({ onResponse: (response) => (requestId = response.requestId) });
const reporter = installErrorReporter({ endpoint: '/client-errors' });

const status = document.getElementById('status')!;
let running: AbortController | undefined;

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (form.method !== 'post' || new URL(form.action).origin !== location.origin) return;
  event.preventDefault();
  const { submitter } = event;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields.append(name, value);
  void post(form.action, fields, submitter);
});

async function post(url: string, body: URLSearchParams, submitter: HTMLElement | null): Promise<void> {
  running?.abort(); // the last click counts
  const controller = (running = new AbortController());
  const timeout = setTimeout(() => controller.abort(new DOMException('no answer in time', 'TimeoutError')), timeoutMs);
  const busy = setTimeout(() => {
    submitter?.setAttribute('aria-busy', 'true');
    status.textContent = 'Calculating';
  }, busyAfterMs);

  try {
    const response = await fetch(url, { method: 'POST', body, headers: { accept: 'text/html' }, signal: controller.signal });
    const type = response.headers.get('content-type') ?? '';
    if (type.startsWith('text/html')) {
      showPage(await response.text());
      if (response.url !== location.href) history.replaceState(null, '', response.url); // after a redirect, the address of what is shown: reloading shows it again
    } else showProblem(`The server answered with status ${response.status}.`, requestId);
  } catch (error) {
    if (running !== controller) return; // a newer request took over
    if (!(error instanceof TypeError || error instanceof DOMException)) reporter.report(error, { requestId });
    showProblem('The server could not be reached. What you entered is still here.');
  } finally {
    clearTimeout(timeout);
    clearTimeout(busy);
    submitter?.removeAttribute('aria-busy');
  }
}

/** Puts the `main` of an answered page in the place of the present one, and the focus on what matters in it. */
function showPage(markup: string): void {
  const answered = new DOMParser().parseFromString(ownPage?.createHTML(markup) ?? markup, 'text/html');
  const [next, present] = [answered.getElementById('main')!, document.getElementById('main')!];
  for (const details of present.querySelectorAll<HTMLDetailsElement>('details[id][open]')) {
    next.querySelector(`#${details.id}`)?.setAttribute('open', '');
  }
  next.querySelectorAll('[autofocus]').forEach((element) => element.removeAttribute('autofocus')); // that is for pages without this script
  present.replaceWith(document.adoptNode(next));
  document.title = answered.title;
  status.textContent = next.dataset.announcement ?? '';
  focusOn(next.querySelector<HTMLElement>('[data-focus]'));
}

/** For what the server could not say in a page of its own. */
function showProblem(text: string, id?: string): void {
  document.getElementById('client-problem')?.remove();
  const alert = document.createElement('div');
  alert.id = 'client-problem';
  alert.className = 'alert';
  alert.tabIndex = -1;
  alert.setAttribute('role', 'alert');
  const heading = alert.appendChild(document.createElement('h2'));
  heading.textContent = 'That did not work';
  alert.appendChild(document.createElement('p')).textContent = id === undefined ? text : `${text} Request ${id}`;
  status.textContent = '';
  document.querySelector('.entry')!.prepend(alert);
  focusOn(alert);
}

function focusOn(target: HTMLElement | null): void {
  if (target === null) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.focus({ preventScroll: true });
  (target.closest('.alert') ?? target.closest('.result') ?? target).scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}

/** Pointing at a body in the table leaves only its own aspects in the wheel. */
document.addEventListener('pointerover', (event) => {
  const body = (event.target as Element).closest<HTMLElement>('.positions [data-body]')?.dataset.body;
  for (const line of document.querySelectorAll<SVGElement>('.wheel [data-points]')) {
    line.classList.toggle('quiet-line', body !== undefined && !line.dataset.points!.split(' ').includes(body));
  }
});
