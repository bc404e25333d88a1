/**
 * Discrete Fourier transform in place, sign −1 in the exponent, not scaled: X[k] = Σ x[n] e^(−2πi kn/N).
 *
 * Radix 2; the twiddle factors of each stage are taken from one table, so their error does not grow along a stage.
 *
 * @param re - Real parts, length N, a power of two.
 * @param im - Imaginary parts, of the same length.
 * @throws RangeError when the lengths differ or are not a power of two.
 */
export function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  if (n !== im.length || n === 0 || (n & (n - 1)) !== 0) {
    throw new RangeError(`fft: expected two arrays of one length, a power of two, got ${n} and ${im.length}`);
  }
  swapToReversedBits(re, im);

  const half = n >> 1;
  const cosines = new Float64Array(half);
  const sines = new Float64Array(half);
  for (let k = 0; k < half; k++) {
    cosines[k] = Math.cos((2 * Math.PI * k) / n);
    sines[k] = -Math.sin((2 * Math.PI * k) / n);
  }

  for (let size = 2; size <= n; size *= 2) {
    const wing = size >> 1;
    const stride = n / size;
    for (let start = 0; start < n; start += size) {
      for (let k = 0; k < wing; k++) {
        const c = cosines[k * stride];
        const s = sines[k * stride];
        const upper = start + k;
        const lower = upper + wing;
        const x = re[lower] * c - im[lower] * s;
        const y = re[lower] * s + im[lower] * c;
        re[lower] = re[upper] - x;
        im[lower] = im[upper] - y;
        re[upper] += x;
        im[upper] += y;
      }
    }
  }
}

function swapToReversedBits(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j], re[i]];
      [im[i], im[j]] = [im[j], im[i]];
    }
  }
}
