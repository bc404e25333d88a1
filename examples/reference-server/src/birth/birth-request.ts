import { AYANAMSHAS, HOUSE_SYSTEMS, POLAR_POLICIES } from '@cosmichub/ephemeris/core';
import { z } from 'zod';
import { birthYears } from '../policy/birth-years.js';

/** What `POST /calculate` and `POST /charts` take. Latitude 0 and longitude 0 are places like any other. */
export const birthRequestSchema = z
  .strictObject({
    date: z.string().max(16).regex(/^(\d{4}|[+-]\d{6})-\d{2}-\d{2}$/, 'expected YYYY-MM-DD').meta({ description: `Day of birth, in \`calendar\`; years ${birthYears.first} to ${birthYears.last}.` }),
    time: z
      .string()
      .max(16)
      .regex(/^\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/, 'expected HH:MM or HH:MM:SS')
      .optional()
      .meta({ description: 'What the clock showed. Leave it out when it is not known: noon then stands for the day, and the chart has no angles and houses.' }),
    calendar: z.enum(['gregorian', 'julian']).optional().meta({ description: 'Calendar of `date`. Gregorian unless said.' }),
    zone: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .meta({ description: 'Zone of the IANA database, such as `Europe/Berlin`, or `LMT` for the local mean time of the birthplace.' }),
    utcOffset: z
      .string()
      .max(16)
      .regex(/^(Z|[+-]\d{2}:\d{2}(:\d{2})?)$/, 'expected +HH:MM, -HH:MM or Z')
      .optional()
      .meta({ description: 'Difference from UTC, instead of a zone; beside a zone it says which of two readings of an ambiguous time is meant.' }),
    latitude: z.number().min(-90).max(90).meta({ description: 'Degrees, north positive.' }),
    longitude: z.number().min(-180).max(180).meta({ description: 'Degrees, east positive.' }),
    houseSystem: z.enum(HOUSE_SYSTEMS).optional().meta({ description: 'Placidus unless said.' }),
    polarPolicy: z.enum(POLAR_POLICIES).optional().meta({ description: 'What to do where the house system has no cusps. Porphyry unless said.' }),
    zodiac: z.enum(['tropical', 'sidereal']).optional().meta({ description: 'Tropical unless said.' }),
    ayanamsha: z.enum(AYANAMSHAS).optional().meta({ description: 'Zero point of the sidereal zodiac. Lahiri unless said.' }),
  })
  .refine(({ time, zone, utcOffset }) => time === undefined || zone !== undefined || utcOffset !== undefined, {
    path: ['zone'],
    message: 'expected a zone or a utcOffset beside a time',
  })
  .refine(({ zodiac, ayanamsha }) => ayanamsha === undefined || zodiac === 'sidereal', {
    path: ['ayanamsha'],
    message: 'belongs to the sidereal zodiac: set zodiac to sidereal',
  })
  .meta({ id: 'BirthRequest', description: 'A birth, and how to draw its chart.' });

export type BirthRequest = z.infer<typeof birthRequestSchema>;
