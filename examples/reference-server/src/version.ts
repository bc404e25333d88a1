/** Version of the reference server; it is not published, so this is the one place that says it. */
export const version = '0.1.0';
