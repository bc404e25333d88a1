import { html, type Html } from './html.js';
import type { PageView, SavedChartItem } from './view.js';
import { dateWords, latitudeWords, longitudeWords } from './words.js';

/** The charts that this browser's owner has saved, each with a button that opens it and one that deletes it. */
export function savedCharts({ savedCharts: charts = [] }: PageView): Html | undefined {
  if (charts.length === 0) return undefined;
  const item = ({ id, date, time, latitude, longitude }: SavedChartItem): Html => {
    const when = `${dateWords(date)}${time === undefined ? '' : `, ${time}`}`;
    return html`
    <li>
      <button class="open" type="submit" name="open" value="${id}">
        <span>${when}</span>
        <small>${latitudeWords(latitude)}, ${longitudeWords(longitude)}</small>
      </button>
      <button class="delete" type="submit" name="delete" value="${id}">Delete<span class="visually-hidden"> ${when}</span></button>
    </li>`;
  };
  return html`
    <form class="saved-charts" method="post" action="/" aria-labelledby="saved-heading">
      <h2 id="saved-heading">Saved charts</h2>
      <ol>${charts.map(item)}</ol>
    </form>`;
}
