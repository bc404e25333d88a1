/** MurmurHash3 x86, 32 bits, of a string's UTF-8 bytes: unsigned 32 bits. */
export declare function murmur3(text: string, seed: number): number;
