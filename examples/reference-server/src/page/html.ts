const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that may go into a page as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template takes: text and numbers are escaped, markup is not, lists are joined, and nothing is written for what is absent. */
export type HtmlValue = string | number | Html | false | null | undefined | readonly HtmlValue[];

/** Text made safe for content and for quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}

function markupOf(value: HtmlValue): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value === false || value === null || value === undefined) return '';
  return value.map(markupOf).join('');
}

/** A template whose every value is escaped: the only way that data gets into a page. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((markup, part, i) => markup + markupOf(values[i - 1]) + part));
}

/** A boolean attribute, with the space before it. */
export function flag(name: 'autofocus' | 'checked' | 'hidden' | 'open' | 'required' | 'selected', on: boolean): Html {
  return new Html(on ? ` ${name}` : '');
}
