import { EMPTY_FORM } from './form.js';
import type { PageForm } from './view.js';

/** A birth that everybody may see: Einstein's, of the Ulm civil register. Clocks there kept the local mean time of the place. */
export const EXAMPLE_FORM: PageForm = { ...EMPTY_FORM, date: '1879-03-14', time: '11:30', latitude: '48.40', longitude: '9.99', clock: 'lmt' };
