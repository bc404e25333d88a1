import { html, type Html } from './html.js';
import type { PageView, SavedChartItem } from './view.js';
import { dateWords, latitudeWords, longitudeWords } from './words.js';

/** The charts that this browser's owner has saved, each with a button that opens it. */
export function savedCharts({ savedCharts: charts = [], csrfToken }: PageView): Html | undefined {
  if (charts.length === 0) return undefined;
  const item = ({ id, date, time, latitude, longitude }: SavedChartItem): Html => html`
    <li>
      <button type="submit" name="open" value="${id}">
        <span>${dateWords(date)}${time !== undefined && `, ${time}`}</span>
        <small>${latitudeWords(latitude)}, ${longitudeWords(longitude)}</small>
      </button>
    </li>`;
  return html`
    <form class="saved-charts" method="post" action="/" aria-labelledby="saved-heading">
      <h2 id="saved-heading">Saved charts</h2>
      ${csrfToken !== undefined && html`<input type="hidden" name="csrf" value="${csrfToken}">`}
      <ol>${charts.map(item)}</ol>
    </form>`;
}
