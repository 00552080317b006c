import { expect, test } from "vitest";
import type { QueueRow } from "../../bindings";
import { chosenOf, fileNamed } from "./sending";

test("what is ticked goes by its kind", () => {
  const rows = [
    { request: "1", attribution: { id: "a" }, verdict: null },
    { request: "2", attribution: null, verdict: { id: "v" } },
    { request: "3", attribution: { id: "b" }, verdict: null },
  ] as unknown as QueueRow[];
  expect(chosenOf(rows, ["2", "3"])).toEqual({ attributions: ["b"], verdicts: ["v"] });
});

test("any name makes a file's name", () => {
  expect(fileNamed(" Ada d'Èze / 김철 ")).toBe("Ada-d-Èze-김철");
  expect(fileNamed("/..")).toBe("attesta");
});
