/** Gravitational parameters of DE440, au³/day². Source: Park, R. S. et al. (2021), *AJ* 161, 105, and the comments of the kernel. */
export const GM: Readonly<Record<string, number>> = {
  sun: 2.9591220828411956e-4,
  mercury: 4.9125001948893182e-11,
  venus: 7.2434523326441187e-10,
  emb: 8.9970113929473456e-10,
  mars: 9.5495488297258119e-11,
  jupiter: 2.8253458252257917e-7,
  saturn: 8.4597059933762903e-8,
  uranus: 1.2920265649682399e-8,
  neptune: 1.5243573478851939e-8,
  pluto: 2.1750964648933581e-12,
};

/** Mass of the Moon over that of the Earth and the Moon, from the same source. */
export const MOON_SHARE: number = 1 / (1 + 81.3005682214972154);
