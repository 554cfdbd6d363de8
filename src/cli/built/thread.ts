/** The first file of a thread of the built program. */
import { loadScript } from './load.ts';

loadScript(__dirname, 'program').begin().startThread();
