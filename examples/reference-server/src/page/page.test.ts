import { describe, expect, it } from 'vitest';
import { birthChart } from '../birth/birth-chart.js';
import { birthRequestSchema } from '../birth/birth-request.js';
import { openEphemeris } from '../open-ephemeris.js';
import { pageAssets } from './assets.js';
import { EXAMPLE_FORM } from './example.js';
import { birthFields, EMPTY_FORM } from './form.js';
import { renderPage } from './page.js';
import type { PageView } from './view.js';

const ephemeris = openEphemeris();
const einstein = birthFields(EXAMPLE_FORM);
if ('errors' in einstein) throw new Error('the example cannot be read');
const chart = birthChart(birthRequestSchema.parse(einstein.fields), ephemeris);
const chartWithoutTime = birthChart(birthRequestSchema.parse({ date: '1879-03-14', latitude: 48.4, longitude: 9.99 }), ephemeris);

const empty: PageView = { assets: pageAssets({ stylesheet: 'a{}', script: 'b' }), zones: ['Europe/Berlin', 'Asia/Kolkata'], form: EMPTY_FORM };
const drawn: PageView = { ...empty, form: EXAMPLE_FORM, result: { chart } };

const hostile = `"'><script>alert(1)</script>&`;
const text = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const ids = (markup: string): string[] => [...markup.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);

describe('renderPage', () => {
  it('shows the form, and the example to try', () => {
    const page = renderPage(empty);
    for (const name of ['date', 'time', 'timeUnknown', 'latitude', 'longitude', 'clock', 'zone', 'utcOffset', 'houseSystem', 'zodiac', 'calendar']) {
      expect(page).toContain(`name="${name}"`);
    }
    expect(page).toContain('<option value="Asia/Kolkata">');
    expect(page).toContain('name="latitude" value="48.40"');
    expect(page).not.toContain('id="result"');
  });

  it('shows the chart of the example', () => {
    const page = renderPage(drawn);
    expect(page).toContain('role="img"');
    expect(text(page)).toMatch(/Sun Pisces 23°30′\d\d″/);
    expect(text(page)).toMatch(/Ascendant Cancer 11°3\d′\d\d″/);
    expect(page.match(/<caption>/g)).toHaveLength(6); // positions, cusps, angles, balance, aspect grid, aspect list
    expect(page.match(/<th scope="row">/g)!.length).toBeGreaterThan(11 + 12 + 5);
    expect(text(page)).toContain(chart.models.pack);
  });

  it('shows a chart without a time without houses, and says so', () => {
    const page = renderPage({ ...drawn, result: { chart: chartWithoutTime } });
    expect(text(page)).toContain('Time unknown');
    expect(text(page)).not.toMatch(/House cusps|Ascendant/);
  });

  it('writes every aspect of the grid in words', () => {
    const grid = /<table class="aspect-grid">.*?<\/table>/s.exec(renderPage(drawn))![0];
    const cells = grid.match(/<td class="aspect-\w+">.*?<\/td>/gs)!;
    expect(cells).toHaveLength(chart.aspects.length);
    for (const cell of cells) expect(text(cell)).toMatch(/[A-Z][a-z]+, orb \d+°\d\d′/);
  });

  it('offers to save what is shown, unless it is saved', () => {
    expect(renderPage(drawn)).toContain('value="save"');
    expect(renderPage({ ...drawn, result: { chart, saved: true } })).not.toContain('value="save"');
  });

  it('keeps the default button of the birth form its own', () => {
    // A submit button elsewhere with form="birth" would stand first in the document, and Enter would press it.
    expect(renderPage(drawn)).not.toContain('form="birth"');
  });

  it('names no control like a property of forms', () => {
    // `form.action`, `form.method` and others would be the control.
    expect(renderPage(drawn)).not.toMatch(/name="(action|method|submit|target|elements|id)"/);
  });

  it('ties each error to its field, and links to it from the summary', () => {
    const page = renderPage({ ...empty, errors: [{ field: 'zone', detail: 'expected a zone' }, { field: 'nowhere', detail: 'something else' }] });
    expect(page).toMatch(/<input id="zone" name="zone" aria-describedby="zone-hint zone-error" aria-invalid="true"/);
    expect(page).toContain('<a href="#zone">Expected a zone.</a>');
    expect(text(page)).toContain('Something else.');
    expect(page).toMatch(/role="alert" tabindex="-1" autofocus data-focus/);
  });

  it('offers both readings of an ambiguous time', () => {
    const form = { ...EMPTY_FORM, date: '1996-10-27', time: '02:30', zone: 'Europe/Berlin' };
    const page = renderPage({
      ...empty,
      form,
      errors: [{ field: 'time', detail: 'happened twice' }],
      localTime: {
        kind: 'ambiguous',
        candidates: [
          { utcOffset: '+02:00', abbreviation: 'CEST', instantUtc: '1996-10-27T00:30:00Z' },
          { utcOffset: '+01:00', abbreviation: 'CET', instantUtc: '1996-10-27T01:30:00Z' },
        ],
      },
    });
    expect(page.match(/name="occurrence"/g)).toHaveLength(2);
    expect(page).toContain('value="ambiguous|+01:00|1996-10-27|02:30|Europe/Berlin"');
    expect(text(page)).toContain('02:30 happened twice on 27 October 1996');
    expect(page).not.toContain('aria-invalid');
  });

  it('puts the table first where the experiment says so', () => {
    const order = (page: string): boolean => page.indexOf('class="wheel-figure"') < page.indexOf('class="positions"');
    expect(order(renderPage(drawn))).toBe(true);
    expect(order(renderPage({ ...drawn, layout: 'table-first' }))).toBe(false);
  });

  it('gives one element the focus', () => {
    const both: PageView = { ...drawn, problem: { title: 'Too many requests' } };
    for (const view of [drawn, both, { ...empty, problem: { title: 'x' } }]) expect(renderPage(view).match(/ autofocus/g)).toHaveLength(1);
    expect(renderPage(empty)).not.toContain('autofocus');
  });

  it('has every id once, and everything that ids refer to', () => {
    for (const view of [empty, drawn, { ...drawn, errors: [{ field: 'date', detail: 'x' }], savedCharts: [{ id: 'a', date: '1990-05-17', latitude: 1, longitude: 2 }] }]) {
      const page = renderPage(view);
      const all = ids(page);
      expect(new Set(all).size).toBe(all.length);
      const referred = [...page.matchAll(/(?:for|list|aria-labelledby|aria-describedby)="([^"]*)"/g)].flatMap(([, list]) => list.split(' '));
      for (const id of referred) expect(all).toContain(id);
    }
  });

  it('holds nothing that its content security policy refuses', () => {
    for (const view of [empty, drawn]) {
      const page = renderPage(view);
      expect(page).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(page.match(/<script/g)).toEqual(['<script']);
      expect([...page.matchAll(/(?:src|href|action)="([^"]*)"/g)].every(([, url]) => /^(\/|#|data:image\/svg)/.test(url))).toBe(true);
    }
  });

  it('escapes whatever it is given', () => {
    const form = { ...EMPTY_FORM, date: hostile, time: hostile, latitude: hostile, longitude: hostile, zone: hostile, utcOffset: hostile, occurrence: hostile, houseSystem: hostile, zodiac: hostile, calendar: hostile };
    const views: PageView[] = [
      {
        assets: { stylesheet: { path: hostile, contentType: '', content: '' }, script: { path: hostile, contentType: '', content: '' } },
        zones: [hostile],
        form,
        errors: [{ field: 'zone', detail: hostile }, { field: hostile, detail: hostile }],
        savedCharts: [{ id: hostile, date: hostile, time: hostile, latitude: 1, longitude: 2 }],
        problem: { title: hostile, detail: hostile },
        requestId: hostile,
        layout: hostile as 'table-first',
      },
      { ...empty, form, localTime: { kind: 'missing', candidates: [{ utcOffset: hostile, abbreviation: hostile, instantUtc: hostile }] } },
      {
        ...drawn,
        form,
        layout: hostile as 'table-first',
        result: {
          chart: {
            ...chart,
            deltaTKind: hostile as 'spline',
            birth: { ...chart.birth, date: hostile, time: hostile, utcOffset: hostile, timeStandard: hostile, instantUtc: hostile },
            houses: { ...chart.houses!, reason: hostile },
            models: { ...chart.models, model: hostile, pack: hostile, frame: hostile, timeZones: hostile },
          },
        },
      },
    ];
    for (const view of views) {
      const page = renderPage(view);
      expect(page).not.toContain('<script>');
      expect(page).not.toContain(`"'`);
      expect(page.match(/<script/g)).toHaveLength(1);
      expect(page).toContain('&lt;script&gt;');
    }
  });

  it('puts no birth in the title or in an address', () => {
    const page = renderPage(drawn);
    expect(/<title>(.*?)<\/title>/.exec(page)![1]).toBe('Natal chart · CosmicHub');
    expect([...page.matchAll(/(?:href|action)="([^"]*)"/g)].some(([, url]) => url.includes('1879') || url.includes('48.4'))).toBe(false);
  });
});
