import { expect, test } from "vitest";
import { named } from "./incoming";

test("a pasted picture is named after the moment, any other file keeps its name", () => {
  const when = new Date(2025, 4, 9, 17, 3, 5);
  const called = (name: string) => named(new File(["x"], name), "Pasted picture", when).name;
  expect(called("image.png")).toBe("Pasted picture 2025-05-09 17.03.05.png");
  expect(called("photo.png")).toBe("photo.png");
  expect(called("image")).toBe("image");
});
