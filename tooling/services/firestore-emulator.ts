import { findJava } from './program.js';
import { requireProgram } from './require-program.js';
import { launchService, type RunningService } from './running-program.js';

export interface FirestoreEmulator extends RunningService {
  /** For `FIRESTORE_EMULATOR_HOST`: `127.0.0.1:port`. */
  readonly address: string;
  /** Forgets every document of a project. */
  clear(projectId: string): Promise<void>;
}

/** Google's Firestore emulator, empty. Ready in about three seconds. */
export async function startFirestoreEmulator(): Promise<FirestoreEmulator> {
  const jar = requireProgram('firestore-emulator');
  const service = await launchService({
    name: 'firestore-emulator',
    path: findJava()!, // requireProgram finds no .jar where there is no Java
    args: (port) => [
      '-Duser.language=en', // it has its messages in English only, and stumbles over other locales
      '-Xmx512m',
      ...['-cp', jar, 'com.google.cloud.datastore.emulator.firestore.CloudFirestore'],
      ...['--host', '127.0.0.1', '--port', String(port)],
    ],
    ready: async (port, signal) => (await fetch(`http://127.0.0.1:${port}/`, { signal })).ok,
    readyWithinMs: 60_000, // a JVM on a busy machine
  });
  const address = `${service.host}:${service.port}`;
  const clear = async (projectId: string): Promise<void> => {
    const path = `/emulator/v1/projects/${encodeURIComponent(projectId)}/databases/(default)/documents`;
    const response = await fetch(`http://${address}${path}`, { method: 'DELETE', signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`firestore-emulator: DELETE ${path} answered ${response.status} ${await response.text()}`);
  };
  return { ...service, address, clear };
}
