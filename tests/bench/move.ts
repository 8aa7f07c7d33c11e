export type Movement = "pan" | "zoom" | "drag" | "square";

/** In the page: in each frame one movement of the hand on an element; answers how long it took. */
export function move(movement: Movement, lastsMs: number, on: string): Promise<number> {
  const ground = document.querySelector(on) ?? document.body;
  const { left, top, width, height } = ground.getBoundingClientRect();
  const middle = { clientX: left + width / 2, clientY: top + height / 2 };
  const send = (kind: string, x: number, y: number) =>
    (kind === "mousedown" ? ground : window).dispatchEvent(
      new MouseEvent(kind, {
        bubbles: true,
        cancelable: true,
        view: window,
        button: 0,
        clientX: middle.clientX + x,
        clientY: middle.clientY + y,
      }),
    );
  const step = (frame: number) => {
    const turn = frame / 25;
    if (movement === "pan") send("mousemove", 180 * Math.sin(turn), 120 * Math.sin(turn * 1.3));
    else if (movement === "zoom")
      ground.dispatchEvent(
        new WheelEvent("wheel", {
          bubbles: true,
          cancelable: true,
          view: window,
          ctrlKey: true,
          deltaY: frame % 80 < 40 ? -4 : 4,
          ...middle,
        }),
      );
    else if (movement === "drag") drag(ground, turn, frame);
    else if (document.body.firstElementChild instanceof HTMLElement)
      document.body.firstElementChild.style.transform = `translate(${200 + 180 * Math.sin(turn)}px)`;
  };
  if (movement === "pan") send("mousedown", 0, 0);
  return new Promise((resolve) => {
    const from = performance.now();
    let frame = 0;
    const next = () => {
      const past = performance.now() - from;
      if (past > lastsMs) {
        if (movement === "pan") send("mouseup", 0, 0);
        resolve(past);
        return;
      }
      step(frame++);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** The same movement of the hand as a pan, for ground that is taken hold of by pointer. */
function drag(ground: Element, turn: number, frame: number): void {
  const about = { bubbles: true, cancelable: true, pointerId: 1, button: 0 };
  if (frame === 0) {
    // No browser captures a pointer that is not there: it is said that this one is.
    ground.setPointerCapture = () => undefined;
    ground.hasPointerCapture = () => true;
    ground.dispatchEvent(new PointerEvent("pointerdown", about));
  }
  const movementX = Math.round(180 * (Math.sin(turn) - Math.sin(turn - 1 / 25)));
  const movementY = Math.round(120 * (Math.sin(turn * 1.3) - Math.sin((turn - 1 / 25) * 1.3)));
  ground.dispatchEvent(new PointerEvent("pointermove", { ...about, movementX, movementY }));
}
