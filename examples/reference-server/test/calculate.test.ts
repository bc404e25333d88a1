import { describe, expect, it } from 'vitest';
import { birthChartSchema } from '../src/birth/birth-chart-schema.js';
import type { BirthChart } from '../src/birth/birth-chart.js';
import { einstein, testApp } from './support/app.js';

interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { field: string; detail: string }[];
  candidates?: { utcOffset: string; instantUtc: string }[];
  requestId: string;
}

const arcminutes = (degrees: number, minutes: number): number => degrees + minutes / 60;
const berlin = { date: '1990-05-17', time: '14:30', zone: 'Europe/Berlin', latitude: 52.52, longitude: 13.405 };

describe('POST /calculate', () => {
  // Position and angle as published for Einstein's birth (Astro-Databank, Rodden rating AA).
  it('calculates a birth in local mean time', async () => {
    const { postJson } = await testApp();
    const response = await postJson('/calculate', einstein);
    expect(response.status).toBe(200);
    const chart = (await response.json()) as BirthChart;
    const sun = chart.positions.find(({ body }) => body === 'sun')!;
    expect(sun.sign).toBe('pisces');
    expect(Math.abs(sun.degreeInSign - arcminutes(23, 30))).toBeLessThan(1 / 60);
    expect(Math.abs(chart.angles!.ascendantDeg - (90 + arcminutes(11, 39)))).toBeLessThan(2 / 60);
    expect(chart.birth).toMatchObject({ timeStandard: 'LMT', meridianDeg: 9.99, timeKnown: true });
  });

  it('answers what its contract says', async () => {
    const { postJson } = await testApp();
    for (const body of [
      einstein,
      berlin,
      { ...berlin, time: undefined },
      { ...berlin, zodiac: 'sidereal', houseSystem: 'whole-sign' },
      { ...berlin, latitude: 78.2, longitude: 15.6 },
      { date: '2000-01-01', latitude: 0, longitude: 0 },
    ]) {
      const response = await postJson('/calculate', body);
      expect(response.status).toBe(200);
      birthChartSchema.parse(await response.json());
    }
  });

  it('gives the same bytes for the same birth, whoever asks and when', async () => {
    const { postJson, clock } = await testApp();
    const first = await postJson('/calculate', berlin);
    clock.advance(86_400_000);
    const second = await postJson('/calculate', berlin, { 'x-request-id': 'another-one' });
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('x-request-id')).toBe('another-one');
    const other = await testApp();
    expect(await (await other.postJson('/calculate', berlin)).text()).toBe(await (await postJson('/calculate', berlin)).text());
  });

  it('takes latitude 0 and longitude 0 as a place', async () => {
    const { postJson } = await testApp();
    const response = await postJson('/calculate', { date: '2000-01-01', time: '12:00', utcOffset: 'Z', latitude: 0, longitude: 0 });
    const chart = (await response.json()) as BirthChart;
    expect(chart.angles).toBeDefined();
    expect(chart.birth).toMatchObject({ latitude: 0, longitude: 0, instantUtc: '2000-01-01T12:00:00Z' });
  });

  // Swiss Ephemeris 2.10.03, utc_to_jd and houses, as a black box: UT1 is 0.7158 s ahead of UTC, and UTC in its place would be 23″ off.
  it('turns the sky by UT1', async () => {
    const { postJson } = await testApp();
    const response = await postJson('/calculate', { date: '1999-01-01', time: '12:00', utcOffset: 'Z', latitude: 51.4779, longitude: 0 });
    const chart = (await response.json()) as BirthChart;
    expect(Math.abs(chart.jdUt1 - 2451180.000008285) * 86_400).toBeLessThan(0.001);
    expect(Math.abs(chart.angles!.ascendantDeg - 24.794828719) * 3600).toBeLessThan(0.05);
    expect(chart.birth.instantUtc).toBe('1999-01-01T12:00:00Z');
  });

  it('knows the leap days of the Julian calendar', async () => {
    const { postJson } = await testApp();
    const oldStyle = { ...berlin, zone: 'Europe/Moscow', date: '1900-02-29', calendar: 'julian' };
    const chart = (await (await postJson('/calculate', oldStyle)).json()) as BirthChart;
    expect(chart.birth.instantUtc).toMatch(/^1900-03-13T/);
    expect((await postJson('/calculate', { ...oldStyle, calendar: 'gregorian' })).status).toBe(400);
  });

  it('keeps the milliseconds of an instant', async () => {
    const { postJson } = await testApp();
    const chart = (await (await postJson('/calculate', { ...berlin, time: '23:59:59.999' })).json()) as BirthChart;
    expect(chart.birth.instantUtc).toBe('1990-05-17T21:59:59.999Z');
  });

  it('takes noon by the Sun where there is neither time nor clock', async () => {
    const { postJson } = await testApp();
    const chart = (await (await postJson('/calculate', { date: '1990-05-17', latitude: 0, longitude: 180 })).json()) as BirthChart;
    expect(chart.birth).toMatchObject({ timeStandard: 'LMT', instantUtc: '1990-05-17T00:00:00Z' });
  });

  it.each(['LMT', 'lmt', 'Lmt'])('reads local mean time as %s', async (zone) => {
    const { postJson } = await testApp();
    const chart = (await (await postJson('/calculate', { ...einstein, zone })).json()) as BirthChart;
    expect(chart.birth).toMatchObject({ timeStandard: 'LMT', instantUtc: '1879-03-14T10:50:02.400Z' });
  });

  it.each(['Asia/Calcutta', 'asia/kolkata'])('reads the zone %s under its other names and in any letter case', async (zone) => {
    const { postJson } = await testApp();
    const chart = (await (await postJson('/calculate', { ...berlin, zone })).json()) as BirthChart;
    expect(chart.birth).toMatchObject({ timeStandard: 'IST', instantUtc: '1990-05-17T09:00:00Z' });
  });

  it('suggests zones that look like an unknown one', async () => {
    const { postJson } = await testApp();
    const problem = (await (await postJson('/calculate', { ...berlin, zone: 'Europe/Berlim' })).json()) as ProblemBody;
    expect(problem.errors).toEqual([{ field: 'zone', detail: 'expected a name of the IANA database; did you mean Europe/Berlin?' }]);
  });

  it.each(['-009999-01-01', '-000043-03-15', '1550-12-31', '2649-01-01', '9999-12-31'])('names the years it calculates for %s', async (date) => {
    const { postJson } = await testApp();
    const response = await postJson('/calculate', { ...berlin, date });
    expect(response.status).toBe(422);
    const problem = (await response.json()) as ProblemBody;
    expect(problem.type).toMatch(/#outside-range$/);
    expect(problem.errors).toEqual([{ field: 'date', detail: 'expected a date in the years 1551 to 2648' }]);
  });

  it.each([
    { date: '1551-01-01', time: '00:00', utcOffset: '+14:00' },
    { date: '2648-12-31', time: '23:59:59', utcOffset: '-12:00', calendar: 'julian' },
  ])('has every body in the outermost hours of its years: %o', async (birth) => {
    const { postJson } = await testApp();
    const response = await postJson('/calculate', { latitude: 0, longitude: 0, ...birth });
    expect(response.status).toBe(200);
    const { models } = (await response.json()) as BirthChart;
    expect(models.pack).toBe('pack 1550-2650 DE440');
  });

  it.each([{ latitude: 90 }, { latitude: -90 }, { latitude: 90, houseSystem: 'whole-sign' }, { longitude: 180 }, { longitude: -180 }])('calculates at %o', async (place) => {
    const { postJson } = await testApp();
    const response = await postJson('/calculate', { ...berlin, ...place });
    expect(response.status).toBe(200);
    birthChartSchema.parse(await response.json());
  });

  it('draws no angles or houses without a time', async () => {
    const { postJson } = await testApp();
    const chart = (await (await postJson('/calculate', { ...berlin, time: undefined })).json()) as BirthChart;
    expect(chart.timeKnown).toBe(false);
    expect(chart.angles).toBeUndefined();
    expect(chart.houses).toBeUndefined();
    expect(chart.birth.instantUtc).toBe('1990-05-17T10:00:00Z'); // noon, summer time
  });

  it('reports the house system that stood in near the pole', async () => {
    const { postJson } = await testApp();
    const chart = (await (await postJson('/calculate', { ...berlin, latitude: 78.2, longitude: 15.6 })).json()) as BirthChart;
    expect(chart.houses).toMatchObject({ requested: 'placidus', system: 'porphyry' });
    const refused = await postJson('/calculate', { ...berlin, latitude: 78.2, longitude: 15.6, polarPolicy: 'throw' });
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as ProblemBody).errors?.[0].field).toBe('houseSystem');
  });

  it('offers both readings of a time that happened twice, and takes the one that is picked', async () => {
    const { postJson } = await testApp();
    const twice = { ...berlin, date: '1990-09-30', time: '02:30' };
    const response = await postJson('/calculate', twice);
    expect(response.status).toBe(422);
    const problem = (await response.json()) as ProblemBody;
    expect(problem.type).toMatch(/#ambiguous-local-time$/);
    expect(problem.candidates).toMatchObject([
      { utcOffset: '+02:00', instantUtc: '1990-09-30T00:30:00Z' },
      { utcOffset: '+01:00', instantUtc: '1990-09-30T01:30:00Z' },
    ]);
    for (const { utcOffset, instantUtc } of problem.candidates!) {
      const chart = (await (await postJson('/calculate', { ...twice, utcOffset })).json()) as BirthChart;
      expect(chart.birth.instantUtc).toBe(instantUtc);
    }
    expect((await postJson('/calculate', { ...twice, utcOffset: '+05:00' })).status).toBe(422);
  });

  it.each([
    ['summer time', { ...berlin, date: '1990-03-25', time: '02:30' }, '1 h'],
    ['the 28 s by which Amsterdam changed its meridian', { ...berlin, date: '1937-07-01', time: '00:00:10', zone: 'Europe/Amsterdam' }, '28 s'],
    ['the day that Samoa left out', { ...berlin, date: '2011-12-30', zone: 'Pacific/Apia' }, '24 h'],
  ])('refuses a time that did not happen: %s', async (_, body, gap) => {
    const { postJson } = await testApp();
    const response = await postJson('/calculate', body);
    expect(response.status).toBe(422);
    const problem = (await response.json()) as ProblemBody;
    expect(problem.type).toMatch(/#missing-local-time$/);
    expect(problem.detail).toBe(`Clocks were put forward by ${gap} over this time.`);
  });

  it('does not repeat what was given', async () => {
    const { postJson } = await testApp();
    for (const body of [{ ...berlin, date: '1990-02-30' }, { ...berlin, time: '25:00' }, { ...berlin, zone: 'Mars/Olympus' }]) {
      const { errors } = (await (await postJson('/calculate', body)).json()) as ProblemBody;
      expect(JSON.stringify(errors)).not.toMatch(/, got|30|25|Olympus/);
    }
  });

  it.each([
    ['an unknown zone', { ...berlin, zone: 'Europe/Atlantis' }, 'zone'],
    ['an impossible date', { ...berlin, date: '1990-02-30' }, 'date'],
    ['a month 13', { ...berlin, date: '1990-13-01' }, 'date'],
    ['words for a date', { ...berlin, date: 'yesterday' }, 'date'],
    ['an hour 25', { ...berlin, time: '25:00' }, 'time'],
    ['latitude 91', { ...berlin, latitude: 91 }, 'latitude'],
    ['latitude as text', { ...berlin, latitude: '52.52' }, 'latitude'],
    ['no longitude', { ...berlin, longitude: undefined }, 'longitude'],
    ['longitude 181', { ...berlin, longitude: 181 }, 'longitude'],
    ['a time without a zone', { ...berlin, zone: undefined }, 'zone'],
    ['an offset that contradicts the zone', { ...berlin, utcOffset: '+09:00' }, 'utcOffset'],
    ['an unknown house system', { ...berlin, houseSystem: 'placebo' }, 'houseSystem'],
    ['an unknown member', { ...berlin, lattitude: 1 }, 'lattitude'],
    ['an ayanamsha for the tropical zodiac', { ...berlin, ayanamsha: 'lahiri' }, 'ayanamsha'],
    ['an array', [berlin], ''],
    ['null', 'null', ''],
    ['nothing', '', ''],
  ])('names the field for %s', async (_, body, field) => {
    const { postJson } = await testApp();
    const response = await postJson('/calculate', body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as ProblemBody;
    expect(problem.errors?.map((error) => error.field)).toContain(field);
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
    expect(JSON.stringify(problem)).not.toMatch(/\bzod\b|invalid_|received|\.ts:|at Object/i);
  });

  it('names every field that is wrong at once', async () => {
    const { postJson } = await testApp();
    const problem = (await (await postJson('/calculate', { ...berlin, latitude: 91, longitude: 200, date: 'x' })).json()) as ProblemBody;
    expect(problem.errors?.map((error) => error.field).sort()).toEqual(['date', 'latitude', 'longitude']);
  });

  it.each([
    ['no JSON', '{"date":', 'application/json', 400, 'malformed-json'],
    ['another content type', 'date=1990', 'application/x-www-form-urlencoded', 415, 'unsupported-media-type'],
    ['no content type', '{}', '', 415, 'unsupported-media-type'],
    ['two megabytes', JSON.stringify({ pad: 'x'.repeat(2_000_000) }), 'application/json', 413, 'body-too-large'],
    ['bytes that are not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'application/json', 400, 'malformed-json'],
  ])('answers %s with a problem', async (_, body, contentType, status, kind) => {
    const { send } = await testApp();
    const response = await send('/calculate', { method: 'POST', body: body as BodyInit, headers: { 'content-type': contentType } });
    expect(response.status).toBe(status);
    const problem = (await response.json()) as ProblemBody;
    expect(problem.type).toMatch(new RegExp(`#${kind}$`));
    expect(problem.requestId).toBe(response.headers.get('x-request-id'));
  });

  it('stops reading a body without a length once it is too large', async () => {
    const { send } = await testApp();
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
        if (pulled > 1000) controller.close();
      },
    });
    const response = await send('/calculate', { method: 'POST', body: endless, headers: { 'content-type': 'application/json' }, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(20);
  });

  it('answers a bug of its own without telling what it was', async () => {
    const { app, services, log } = await testApp();
    const broken = { ...services, ephemeris: { ...services.ephemeris, position: () => { throw new Error('secret detail'); }, positionsInto: () => { throw new Error('secret detail'); }, deltaT: () => { throw new Error('secret detail'); } } };
    const { createApp } = await import('../src/app.js');
    const response = await createApp(broken).request('/calculate', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(berlin) }, { peerAddress: '203.0.113.1' });
    expect(app).toBeDefined();
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain('secret detail');
    expect(JSON.parse(text)).toMatchObject({ status: 500, requestId: response.headers.get('x-request-id') });
    const line = log().find((entry) => entry['event.name'] === 'http.access')!;
    expect(line).toMatchObject({ 'http.response.status_code': 500, 'error.type': 'Error' });
    expect(String(line['exception.stacktrace'])).toContain('calculate.test');
  });
});
