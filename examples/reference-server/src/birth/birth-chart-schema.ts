import { ASPECTS, AYANAMSHAS, BODIES, HOUSE_SYSTEMS, SIGNS } from '@cosmichub/ephemeris/core';
import { z } from 'zod';
import type { BirthChart } from './birth-chart.js';

const longitudeDeg = z.number().min(0).lt(360);

/** The answer of `POST /calculate`, for the OpenAPI document; tests hold real answers against it. */
export const birthChartSchema: z.ZodType<BirthChart> = z
  .strictObject({
    birth: z.strictObject({
      date: z.string(),
      time: z.string().optional(),
      timeKnown: z.boolean(),
      utcOffset: z.string(),
      timeStandard: z.string(),
      meridianDeg: z.number().optional(),
      instantUtc: z.string(),
      latitude: z.number(),
      longitude: z.number(),
    }),
    jdUt1: z.number(),
    jdTt: z.number(),
    deltaTSeconds: z.number(),
    deltaTKind: z.enum(['spline', 'observed', 'predicted', 'extrapolated']),
    timeKnown: z.boolean(),
    zodiac: z.union([z.literal('tropical'), z.strictObject({ ayanamsha: z.enum(AYANAMSHAS) })]),
    positions: z.array(
      z.strictObject({
        body: z.enum(BODIES),
        longitudeDeg,
        latitudeDeg: z.number().min(-90).max(90),
        distanceAu: z.number().min(0),
        longitudeSpeedDegPerDay: z.number(),
        latitudeSpeedDegPerDay: z.number(),
        distanceSpeedAuPerDay: z.number(),
        retrograde: z.boolean(),
        sign: z.enum(SIGNS),
        degreeInSign: z.number().min(0).lt(30),
        house: z.int().min(1).max(12).optional(),
      }),
    ),
    angles: z
      .strictObject({
        ascendantDeg: longitudeDeg,
        midheavenDeg: longitudeDeg,
        descendantDeg: longitudeDeg,
        imumCoeliDeg: longitudeDeg,
        vertexDeg: longitudeDeg,
        armcDeg: longitudeDeg,
      })
      .optional(),
    houses: z
      .strictObject({
        requested: z.enum(HOUSE_SYSTEMS),
        system: z.enum(HOUSE_SYSTEMS),
        reason: z.string().optional(),
        cuspsDeg: z.array(longitudeDeg).length(12),
      })
      .optional(),
    aspects: z.array(
      z.strictObject({
        first: z.enum([...BODIES, 'ascendant', 'midheaven']),
        second: z.enum([...BODIES, 'ascendant', 'midheaven']),
        aspect: z.enum(ASPECTS),
        angleDeg: z.number(),
        separationDeg: z.number().min(0).max(180),
        orbDeg: z.number().min(0),
        applying: z.boolean(),
      }),
    ),
    models: z.strictObject({
      model: z.string(),
      pack: z.string(),
      sources: z.array(z.strictObject({ name: z.string(), version: z.string(), bodies: z.array(z.string()), outOfRange: z.boolean() })),
      deltaTSeconds: z.number(),
      frame: z.string(),
      timeZones: z.string(),
    }),
  })
  .meta({ id: 'BirthChart', description: 'A natal chart. Angles in degrees, distances in au, speeds per day. Angles and houses are absent without a known time.' });
