// The ladder and the queue, over engines made by hand: what is asked, what is answered, and what happens when an
// engine dies.
import { describe, expect, it } from "vitest";
import type { RuleClass } from "./analysis.js";
import type { Channel, ChannelEvents, Rung, RungName } from "./channel.js";
import { Engine } from "./engine.js";
import type { EngineErrorCode } from "./errors.js";
import type { EngineRequest } from "./messages.js";

const OPTIONS = { language: "auto", date: "" };
const EMPTY = { entities: [], figures: [], quotes: [], sources: [] };

const classNamed = (name: string, label: string): RuleClass => ({
  name,
  label: { ko: label, en: label },
  colour: "teal",
});

/** An engine in a test's hand: it keeps what it was asked and answers when told to. */
class FakeChannel implements Channel {
  requests: EngineRequest[] = [];
  closed = false;

  constructor(
    readonly events: ChannelEvents,
    private readonly startError: EngineErrorCode | null,
    private readonly slowStart: boolean,
  ) {}

  post(request: EngineRequest): void {
    this.requests.push(request);
    if (request.type === "start") {
      if (this.startError) this.fail(request.id, this.startError);
      else if (!this.slowStart) this.started();
    }
  }

  /** Tells that the module runs. */
  started(): void {
    const { id } = this.requests.find((request) => request.type === "start")!;
    this.events.onReply({ type: "done", id });
  }

  close(): void {
    this.closed = true;
  }

  /** Answers the packs asked for last: each is used. */
  useRules(): void {
    const { id, packs } = this.rulesAsked!;
    const reports = packs.map((name) => ({ name, classes: [classNamed("beat", name)], problems: [] }));
    this.events.onReply({ type: "rules", id, packs: reports });
  }

  get rulesAsked() {
    return this.requests.filter((request) => request.type === "rules").at(-1);
  }

  /** The analysis asked for last. */
  get asked() {
    const found = this.requests.filter((request) => request.type === "analyze").at(-1);
    if (!found) throw new Error("nothing was asked");
    return found;
  }

  answer(): void {
    const { id, text } = this.asked;
    this.events.onReply({
      type: "analysis",
      id,
      json: [JSON.stringify({ ...EMPTY, text })],
      milliseconds: 1,
    });
  }

  fail(id: number, code: EngineErrorCode): void {
    this.events.onReply({ type: "error", id, error: { code, message: code } });
  }
}

interface FakeRung {
  name: RungName;
  opens?: boolean;
  startError?: EngineErrorCode | null;
  slowStart?: boolean;
}

/** `rulesRungs`: those of the build that knows rule packs; without them the one build knows them. */
function makeEngine(rungs: FakeRung[], rulesRungs?: FakeRung[]) {
  const channels: FakeChannel[] = [];
  const fetched: string[] = [];
  const toRung = ({ name, opens = true, startError = null, slowStart = false }: FakeRung): Rung => ({
    name,
    open: async (events) => {
      if (!opens) throw new Error(`${name} refused`);
      const channel = new FakeChannel(events, startError, slowStart);
      channels.push(channel);
      return channel;
    },
  });
  const engine = new Engine({
    rungs: rungs.map(toRung),
    wasmUrl: "presslens.wasm",
    ...(rulesRungs && { rules: { rungs: rulesRungs.map(toRung), wasmUrl: "presslens-rules.wasm" } }),
    modelUrl: (language) => (language === "ko" ? "ko.model.gz" : null),
    fetch: async (url) => {
      fetched.push(url);
      return new TextEncoder().encode(url);
    },
  });
  return { engine, channels, fetched };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "resolved",
    (error: { code: string }) => error.code,
  );

describe("the ladder", () => {
  it("takes the first rung that opens", async () => {
    const { engine } = makeEngine([
      { name: "worker", opens: false },
      { name: "blob-worker" },
      { name: "main-thread" },
    ]);
    await engine.start();
    expect(engine.rung).toBe("blob-worker");
  });

  it("says so when none opens", async () => {
    const { engine } = makeEngine([{ name: "worker", opens: false }]);
    expect(await codeOf(engine.analyze("a", OPTIONS))).toBe("start/failed");
  });

  it("does not climb on for a missing file, and tries again when asked again", async () => {
    const { engine, channels } = makeEngine([
      { name: "worker", startError: "start/missing" },
      { name: "main-thread" },
    ]);
    expect(await codeOf(engine.analyze("a", OPTIONS))).toBe("start/missing");
    expect(await codeOf(engine.analyze("b", OPTIONS))).toBe("start/missing");
    expect(channels.map(({ closed }) => closed)).toEqual([true, true]);
  });
});

describe("the start", () => {
  it("is waited for by a text that comes while the module is on its way", async () => {
    const { engine, channels } = makeEngine([{ name: "main-thread", slowStart: true }]);
    void engine.start();
    await settle();
    const early = engine.analyze("early", OPTIONS);
    await settle();
    expect(channels[0]!.requests.map(({ type }) => type)).toEqual(["start"]);
    channels[0]!.started();
    await settle();
    channels[0]!.answer();
    expect(await early).toMatchObject({ text: "early" });
  });
});

describe("the queue", () => {
  it("runs one text at a time, and a newer one replaces the waiting one", async () => {
    const { engine, channels } = makeEngine([{ name: "worker" }]);
    const first = engine.analyze("first", OPTIONS);
    await settle();
    const second = engine.analyze("second", OPTIONS);
    const third = engine.analyze("third", OPTIONS);
    expect(await codeOf(second)).toBe("superseded");
    const [channel] = channels;
    expect(channel!.asked.text).toBe("first");
    channel!.answer();
    expect(await first).toMatchObject({ text: "first", timing: { milliseconds: 1 } });
    await settle();
    expect(channel!.asked.text).toBe("third");
    channel!.answer();
    expect(await third).toMatchObject({ text: "third" });
  });

  it("passes on how far an engine has come, where it says so", async () => {
    const { engine, channels } = makeEngine([{ name: "main-thread" }]);
    const shares: number[] = [];
    const analysis = engine.analyze("long", OPTIONS, (share) => shares.push(share));
    await settle();
    const [channel] = channels;
    for (const share of [0.25, 0.75])
      channel!.events.onReply({ type: "progress", id: channel!.asked.id, share });
    channel!.answer();
    expect(await analysis).toMatchObject({ text: "long" });
    expect(shares).toEqual([0.25, 0.75]);
  });

  it("answers what was cancelled, and works on afterwards", async () => {
    const { engine, channels } = makeEngine([{ name: "worker" }]);
    const running = codeOf(engine.analyze("running", OPTIONS));
    await settle();
    const waiting = codeOf(engine.analyze("waiting", OPTIONS));
    engine.cancel();
    expect([await running, await waiting]).toEqual(["cancelled", "cancelled"]);
    expect(channels[0]!.closed).toBe(true);
    const next = engine.analyze("next", OPTIONS);
    await settle();
    channels[1]!.answer();
    expect(await next).toMatchObject({ text: "next" });
  });
});

describe("after a crash", () => {
  it("answers the running text with an error and the waiting one with a fresh engine", async () => {
    const { engine, channels } = makeEngine([{ name: "worker" }]);
    const running = codeOf(engine.analyze("running", OPTIONS));
    await settle();
    const waiting = engine.analyze("waiting", OPTIONS);
    channels[0]!.events.onFailure("RuntimeError: unreachable");
    expect(await running).toBe("crashed");
    await settle();
    expect(channels).toHaveLength(2);
    channels[1]!.answer();
    expect(await waiting).toMatchObject({ text: "waiting" });
  });

  it("does not use a module again that trapped, though its worker lives on", async () => {
    const { engine, channels } = makeEngine([{ name: "worker" }]);
    const running = codeOf(engine.analyze("trap", OPTIONS));
    await settle();
    channels[0]!.fail(channels[0]!.asked.id, "crashed");
    expect(await running).toBe("crashed");
    expect(channels[0]!.closed).toBe(true);
  });

  it("gives up after three in a row, until it is reset", async () => {
    const { engine, channels } = makeEngine([{ name: "worker" }]);
    for (let i = 0; i < 3; i++) {
      const running = codeOf(engine.analyze("again", OPTIONS));
      await settle();
      channels[i]!.events.onFailure("RuntimeError");
      expect(await running).toBe("crashed");
    }
    expect(await codeOf(engine.analyze("again", OPTIONS))).toBe("stopped");
    engine.reset();
    const next = engine.analyze("again", OPTIONS);
    await settle();
    channels[3]!.answer();
    await next;
  });

  it("gives the fresh engine the models of the old one", async () => {
    const { engine, channels } = makeEngine([{ name: "worker" }]);
    const loading = engine.loadModel("ko");
    await settle();
    const asked = channels[0]!.requests.at(-1)!;
    expect(asked).toMatchObject({ type: "model", bytes: new TextEncoder().encode("ko.model.gz") });
    channels[0]!.events.onReply({ type: "done", id: asked.id });
    await loading;
    const running = codeOf(engine.analyze("text", OPTIONS));
    await settle();
    channels[0]!.events.onFailure("RuntimeError");
    await running;
    void engine.analyze("text", OPTIONS);
    await settle();
    expect(channels[1]!.requests.map(({ type }) => type)).toContain("model");
  });
});

describe("models", () => {
  it("says that there is none without asking the engine", async () => {
    const { engine } = makeEngine([{ name: "worker" }]);
    expect(await codeOf(engine.loadModel("en"))).toBe("model/missing");
  });
});

describe("rule packs", () => {
  const twoBuilds = (rules: FakeRung = { name: "worker" }) => makeEngine([{ name: "worker" }], [rules]);

  it("are no reason to start anything while there are none", async () => {
    const { engine, channels, fetched } = twoBuilds();
    expect(await engine.setRules([])).toEqual([]);
    expect([channels, fetched]).toEqual([[], []]);
  });

  it("restart the engine on the build that knows them, with the first one", async () => {
    const { engine, channels, fetched } = twoBuilds();
    await engine.start();
    expect(fetched).toEqual(["presslens.wasm"]);
    const setting = engine.setRules(["a", "b"]);
    await settle();
    expect(channels.map(({ closed }) => closed)).toEqual([true, false]);
    expect(fetched).toEqual(["presslens.wasm", "presslens-rules.wasm"]);
    channels[1]!.useRules();
    expect((await setting).map(({ name }) => name)).toEqual(["a", "b"]);
    const next = engine.setRules(["b"]);
    await settle();
    channels[1]!.useRules();
    await next;
    expect(channels).toHaveLength(2);
  });

  it("wait for the text that is being read, and the next text waits for them", async () => {
    const { engine, channels } = twoBuilds();
    const running = engine.analyze("running", OPTIONS);
    await settle();
    const setting = engine.setRules(["a"]);
    await settle();
    expect(channels).toHaveLength(1);
    channels[0]!.answer();
    expect(await running).toMatchObject({ text: "running" });
    await settle();
    const next = engine.analyze("next", OPTIONS);
    channels[1]!.useRules();
    await setting;
    await settle();
    expect(channels[1]!.requests.map(({ type }) => type)).toEqual(["start", "rules", "analyze"]);
    channels[1]!.answer();
    expect(await next).toMatchObject({ text: "next", classes: [classNamed("beat", "a")] });
  });

  it("are given to a fresh engine after a crash, before the next text", async () => {
    const { engine, channels } = twoBuilds();
    const setting = engine.setRules(["a"]);
    await settle();
    channels[0]!.useRules();
    await setting;
    const running = codeOf(engine.analyze("running", OPTIONS));
    await settle();
    channels[0]!.events.onFailure("RuntimeError");
    expect(await running).toBe("crashed");
    void engine.analyze("next", OPTIONS);
    await settle();
    expect(channels[1]!.rulesAsked).toMatchObject({ packs: ["a"] });
    channels[1]!.useRules();
    await settle();
    expect(channels[1]!.asked.text).toBe("next");
  });

  it("change nothing where their build cannot be had", async () => {
    const { engine, channels } = twoBuilds({ name: "worker", startError: "start/missing" });
    expect(await codeOf(engine.setRules(["a"]))).toBe("start/missing");
    const next = engine.analyze("next", OPTIONS);
    await settle();
    const last = channels.at(-1)!;
    expect(last.requests.map(({ type }) => type)).toEqual(["start", "analyze"]);
    last.answer();
    await next;
  });

  it("that crash the engine are not tried again", async () => {
    const { engine, channels } = twoBuilds();
    const setting = codeOf(engine.setRules(["bad"]));
    await settle();
    channels[0]!.fail(channels[0]!.rulesAsked!.id, "crashed");
    expect(await setting).toBe("crashed");
    void engine.analyze("next", OPTIONS);
    await settle();
    expect(channels[1]!.requests.map(({ type }) => type)).toEqual(["start", "analyze"]);
  });

  it("need no restart where the one build knows them", async () => {
    const { engine, channels } = makeEngine([{ name: "worker" }]);
    await engine.start();
    const setting = engine.setRules(["a"]);
    await settle();
    channels[0]!.useRules();
    await setting;
    expect(channels).toHaveLength(1);
  });
});
