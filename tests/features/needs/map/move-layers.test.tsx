import { expect, test } from "vitest";
import { joinMarks, moveLayers } from "~/features/needs/map/move-layers";

const svg = "http://www.w3.org/2000/svg";
const drawn = { k: 1, x: 0, y: 0 };

/** Two pins, at 10 10 and 200 100 of the drawing, drawn at the scale of the drawing. */
function buildLayers() {
  const ground = document.createElementNS(svg, "svg");
  const marks = document.createElementNS(svg, "svg");
  for (const at of ["10 10", "200 100"]) {
    const pin = document.createElementNS(svg, "g");
    pin.dataset["at"] = at;
    pin.setAttribute("transform", `translate(${at})`);
    marks.append(pin);
  }
  const where = () => [...marks.children].map((pin) => pin.getAttribute("transform"));
  return { layers: { ground, marks }, ground, marks, where };
}

const asDrawn = ["translate(10 10)", "translate(200 100)"];

test("a map that is pushed moves as two pictures, and nothing in them is touched", () => {
  const { layers, ground, marks, where } = buildLayers();
  moveLayers(layers, drawn, { k: 1, x: 30, y: -20 });
  expect(ground.style.transform).toBe("translate(30px, -20px)");
  expect(marks.style.transform).toBe("translate(30px, -20px)");
  expect(where()).toEqual(asDrawn);
});

test("pins are scaled as a picture for a while, and stand in their own size again before it is too much", () => {
  const { layers, ground, marks, where } = buildLayers();
  moveLayers(layers, drawn, { k: 1.5, x: 0, y: 0 });
  expect(marks.style.transform).toBe("translate(0px, 0px) scale(1.5)");
  expect(where()).toEqual(asDrawn);
  moveLayers(layers, drawn, { k: 2.5, x: -100, y: 0 });
  expect(ground.style.transform).toBe("translate(-100px, 0px) scale(2.5)");
  expect(marks.style.transform).toBe("");
  expect(where()).toEqual(["translate(-75 25)", "translate(400 250)"]);
  moveLayers(layers, drawn, { k: 3, x: -100, y: 0 });
  expect(marks.style.transform).toBe("translate(20px, 0px) scale(1.2)");
});

test("what is drawn meanwhile stands with the others, and at rest all of them where they are drawn", () => {
  const { layers, marks, where } = buildLayers();
  moveLayers(layers, drawn, { k: 4, x: 0, y: 0 });
  marks.children[1]?.setAttribute("transform", "translate(200 100)");
  joinMarks(layers);
  expect(where()).toEqual(["translate(40 40)", "translate(800 400)"]);
  moveLayers(layers, drawn, drawn);
  expect(marks.style.transform).toBe("");
  expect(where()).toEqual(asDrawn);
});
