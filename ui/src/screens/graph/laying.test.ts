import { beforeEach, expect, test, vi } from "vitest";
import { layOut } from "./laying";
import type { Laid, Plan } from "./shape";

const workers: Stand[] = [];

/** A worker that answers when the test says so. */
class Stand extends EventTarget {
  asked: Plan[] = [];
  ended = false;
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(plan: Plan) {
    this.asked.push(plan);
  }
  terminate() {
    this.ended = true;
  }
  answer(width: number) {
    this.dispatchEvent(new MessageEvent("message", { data: { ...laid, width } }));
  }
}

const plan: Plan = { direction: "LR", nodes: [], edges: [] };
const laid: Laid = { direction: "LR", width: 0, height: 0, nodes: [], edges: [], frames: [] };
const told: string[] = [];
const ask = () =>
  layOut(
    plan,
    ({ width }) => told.push(`${width} wide`),
    () => told.push("failed"),
  );

beforeEach(() => {
  vi.stubGlobal("Worker", Stand);
  workers.length = told.length = 0;
});

test("the answer is told, and its worker goes", () => {
  ask();
  workers[0]?.answer(7);
  expect([told, workers[0]?.asked, workers[0]?.ended]).toEqual([["7 wide"], [plan], true]);
});

test("what is no longer wanted is dropped, even where its answer was on the way", () => {
  const end = ask();
  end();
  ask();
  workers[0]?.answer(1);
  workers[0]?.dispatchEvent(new Event("error"));
  workers[1]?.answer(2);
  expect([told, workers[0]?.ended]).toEqual([["2 wide"], true]);
});

test.each(["error", "messageerror"])("a worker with an %s is told once", (fault) => {
  ask();
  workers[0]?.dispatchEvent(new Event(fault));
  workers[0]?.dispatchEvent(new Event(fault));
  expect([told, workers[0]?.ended]).toEqual([["failed"], true]);
});

test("where no worker may be made, that is told too", () => {
  vi.stubGlobal(
    "Worker",
    class {
      constructor() {
        throw new DOMException("", "SecurityError");
      }
    },
  );
  ask();
  expect(told).toEqual(["failed"]);
});
