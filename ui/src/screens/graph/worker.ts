// Beside the window's own thread, which goes on answering: one plan in, one layout out.
import { lay } from "./layout";
import type { Plan } from "./shape";

addEventListener("message", ({ data }: MessageEvent<Plan>) => postMessage(lay(data)));
