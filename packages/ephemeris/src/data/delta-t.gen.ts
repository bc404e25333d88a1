// Generated; edits are lost.
// Command: node --import tsx tooling/generate/delta-t.ts
// Source: Table S15.2020 of Morrison, Stephenson, Hohenkerk & Zawilski 2021 (HM Nautical Almanac Office).
//   tooling/generate/input/delta_t_s15_2020.csv, SHA-256 ae90ae14d79d41bb8930e23aab30b5e17c8cd92c9a93edb654c5aec43421839c
// Source: ΔT on the first of each month from IERS finals2000A of 2026-11.
//   tooling/generate/input/delta_t_iers_monthly.csv, SHA-256 e7c8d229c6a350f3d089cae23095c47d8a3a6fd1a72888641957c373170cefff

/** Year in which the spline begins. */
export const DELTA_T_SPLINE_FROM_YEAR = -720;

/**
 * Intervals of the spline: length in years, then in milliseconds the jump at its beginning (the first is from 0; the others make good for
 * rounding), a1, a2, a3. ΔT = a0 + a1 t + a2 t² + a3 t³ with t from 0 to 1, a0 being the end of the interval before and the jump.
 */
export const DELTA_T_SPLINE: readonly (readonly [years: number, jump: number, a1: number, a2: number, a3: number])[] = [
  [620, 20371848, -9999586, 776247, 409160],
  [500, -1, -5822270, 1303151, -503433],
  [600, 0, -5671519, -298291, 1085087],
  [150, 0, -753210, 184811, -25346],
  [150, -1, -459628, 108771, -24641],
  [200, 0, -421345, 61953, -29414],
  [100, 0, -192841, -6572, 16197],
  [50, 0, -78697, 10505, 3018],
  [70, -1, -68089, 38333, -2127],
  [80, -1, 2507, 41731, -37939],
  [10, 0, -3481, -1126, 1918],
  [10, 0, 21, 4629, -3812],
  [10, 0, -2157, -6806, 3250],
  [10, 1, -6018, 2944, -96],
  [10, 0, -416, 2658, -539],
  [5, 1, 1642, 261, -883],
  [5, -1, -486, -2389, 1558],
  [5, 0, -591, 2284, -2477],
  [5, -1, -3456, -5148, 2720],
  [5, 0, -5593, 3011, -914],
  [5, -1, -2314, 269, -39],
  [5, 0, -1893, 152, 563],
  [5, 0, 101, 1842, -1438],
  [5, -1, -531, -2474, 1871],
  [5, 1, 134, 3138, -232],
  [5, 0, 5715, 2443, -1257],
  [5, -1, 6828, -1329, 720],
  [5, 0, 6330, 831, -825],
  [5, 1, 5518, -1643, 262],
  [5, 1, 3020, -856, 8],
  [5, 0, 1333, -831, 127],
  [5, 0, 52, -449, 142],
  [5, 1, -419, -22, 702],
  [5, 1, 1645, 2086, -1106],
  [5, -1, 2499, -1232, 614],
  [3, 1, 1127, 220, -277],
  [3, 0, 737, -610, 631],
  [3, 0, 1409, 1282, -799],
  [3, 0, 1577, -1115, 507],
  [3, 0, 868, 406, 199],
  [3, -1, 2275, 1002, -414],
  [3, 0, 3035, -242, 202],
  [3, 0, 3157, 364, -229],
  [3, 1, 3199, -323, 172],
  [3, -1, 3069, 193, -192],
  [3, 0, 2878, -384, 81],
  [3, 0, 2354, -140, -165],
  [3, -1, 1577, -637, 448],
  [3, 1, 1648, 708, -276],
  [3, 0, 2235, -121, 110],
  [3, 1, 2324, 210, -313],
  [3, -1, 1804, -729, 109],
  [3, 1, 674, -402, 199],
  [3, -1, 466, 194, -17],
  [3, 1, 804, 144, -84],
  [3, 0, 839, -109, 128],
  [3, 1, 1007, 277, -95],
  [3, 0, 1277, -7, -139],
];

/** Months from January of year 0 to the first monthly value. */
export const DELTA_T_FIRST_MONTH = 23677;

/** Index of the first monthly value that is a prediction. */
export const DELTA_T_PREDICTED_FROM = 645;

/** ΔT at 0h on the first of the first month and of the second, in units of 10 µs. */
export const DELTA_T_FIRST_VALUES: readonly [number, number] = [4347244, 4356484];

/** By how much more ΔT then grows in each month than in the one before: three digits of base 36 each, 23328 for 0. */
export const DELTA_T_CHANGES: string =
  'j9pho0hi6glghn3ihui9cix3i49hdlh8ohsjjeji6khlhg34hbyismim3j1wi06hlfi1vhl6itnhvrhjegquh8jijyirbjl5hp8hgai6nhwriythx9hv4g4yi4pi0ljb4j33gvlhwqhjnhmuj7bicmhfpg15hh9ik5jfkiz7hiwijzhxnhwxishhcphtufwoh3kiwjiovj9khu8hwwi7kgvgj7dhufheygkdhgzi9rijcj77h9di5shvvhh4io7i0shipgryhk1idfizzinwhpyi02hsqhckjh2hzmhjcgfjgr7in1itqj1phh6i77hqihsmix7ic6hgbgwfgvmihpjegic8i5qia2itwhk1itjh7sh6vgyvgveim1i6kj0lifkh6egwghu5j5phw8h6mgnrhacj5zik3io5hr0hpyi41hf7jawhuphpjgw6ggeiidj6ujb5hkmhlfhx3hrohzdih6ho8gc5hszi2mj8pj67h9mhpci1tighiwahcphgrh1ch9gii3j1ziwmi54hr8hdriqti57i6ehepg53hfmic3iogj8lifph99huphxvisai7vi7kgfmhjfigkii5jesicuhjshtsiniik8hlwhihh48h3misyiqhixehxdhnsibxhonirehoihn6gz7h31ieajagi50ikmhxyiarhpkj8qhpcgxvghjhhlj3ni32j50hz4ifdi17hp0imsi96hltgg4h4fip6il4j2chffi2phw4hl4j4chm4hqcg3whl6i8yjofij1hwnigvi47hbwjadhidhjhgkzgslijdj8wiiaib4hzegfoi7tiv4hxnhv8gfzh8vhz6iwiix2hqdhywhwjhhdk2xhm9hpyg5uhibijmis6ir5hirhhticgi92ihthiehnlfo6h0mid6j0cj6ui53gythrzi9vi5eii1hcdgwgh89ioqi9lj5nialhlthc1ht5i6piczhuhgj8hfmijkie1j5whq6hqrhejieyiohhl4i3kg5phhoinuii1jb2hvrht8ho1ihvi7bheyhzsg8yi1jhxoipxip1i5jibthi1i08ifkhw2hexgdmhk6j04iikikdhv0hrzikchrbiagiaahtcgiegzcj3qi9xiw4ia4hsji69invi04hsrhn8ghjh4xik8j1iinyiarhfki17itxik2huii2bgcxi91htiiy8jaohlmhxyi7ehkii9viluhh3g9kh9hi1ojbcicqihghndi4ghxdi3qi96i4cgk9hegibbj3sijmi7ghkchlrhnrj4mi5hhs7gqjgr8ij8iw9ir6hqhi1dhveio3i6mi4jh6xg7ph12io4ilrjokhy4h4xhrcigaivohzshzeggkh0kiktj5pirkhywi0jhvthdriz5i26hfjgr9h9bikbj5yib8imghboin2hl4jcthpmhfdgbjh7wih4j0wivrhymhuzht7hygiv9hyqhdmgsthivhxkixciwdi0ai2oho4i71iy1hlahrlgk8i33in4izjimrhmeie4ibwhc1j6uh91hxpg1agzpim8ivziy8i2whgyhuni0gipli6eheggh0hcuht1iu2itbi8whsah20is3i6ji07hefglahkfifyin3j3fi7shdji3ii8oi50hyhhe3gnsglniksiigiexierhpwij2hzhihnhs2hlpfxygndipniucj22i56hfkhmziuyi4jid0hcagorheti07irjizwiaxi2mhh5hu0i7ci1vi0sg0zhopiknj6zj1mibvhaohkoigeindi2bi56gbwh45ib1imyiqfhy8i8gi4si8oi95hfihxggirh15i6wjhziyzhwehxnhnpi8bij7hvmhidgtqho3hpoj2qinhj14hf0htii05izhi51hs1h2whvzinlj4pikei9shs5hf8i0oigoidpfyufy3h44j20j99';
