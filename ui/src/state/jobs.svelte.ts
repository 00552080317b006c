// Long work and how far it has come.
import { onProgress } from "../ipc";

export const jobs = $state({ running: {} as Record<string, { done: number; of: number }> });

export function followProgress(): void {
  onProgress(({ job, done, of }) => {
    if (of > 0 && done >= of) delete jobs.running[job];
    else jobs.running[job] = { done, of };
  });
}

export function forget(job: string): void {
  delete jobs.running[job];
}
