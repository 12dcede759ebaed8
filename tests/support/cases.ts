// The inputs that every form of the program is held to: the gold articles, and texts made to break things.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { root, sharedFile } from "./paths";

export interface Case {
  id: string;
  bytes: Uint8Array; // as a file would hold it; perhaps no UTF-8 at all
}

const encode = (text: string) => new TextEncoder().encode(text);

/** The text that a browser makes of the bytes. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The plain text of the gold articles; the seed article only where it lies beside the checkout. */
export function goldCases(): Case[] {
  const seed = sharedFile("gold/ko/seed.xml");
  const files = ["ko", "en"].flatMap((language) =>
    readdirSync(`${root}/tests/gold/${language}`).map((name) => `tests/gold/${language}/${name}`),
  );
  if (seed) files.push(seed);
  const { stdout, status, stderr } = spawnSync(
    "python3",
    ["tests/eval/score.py", "inputs", "gold", ...files],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(stderr);
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .map(({ id, text }) => ({ id, bytes: encode(text) }));
}

const ILL_FORMED = [
  0xed, 0xa0, 0x80, 0x20, 0xc0, 0xaf, 0x20, 0xf5, 0x80, 0x80, 0x80, 0x20, 0xea, 0xb0, 0x20, 0x31, 0x30, 0x30,
  0xeb, 0xa7, 0x20, 0xff, 0xfe, 0x20, 0xe2, 0x80, 0xf0, 0x9f, 0x98,
];

/** Bad input as readers really meet it, and worse. */
export const hostileCases: Case[] = [
  { id: "empty", bytes: encode("") },
  { id: "spaces", bytes: encode(" \t\n\u3000\u00a0\r\n".repeat(50)) },
  { id: "one character", bytes: encode("가".repeat(100_000)) },
  { id: "digits", bytes: encode("1234567890,".repeat(5_000)) },
  { id: "quotation marks", bytes: encode("\"'“”‘’「」".repeat(5_000)) },
  {
    id: "unpaired marks",
    bytes: encode('그는 “말했다. 그녀는 ‘아니라고 "답했다. 교수는 」라고 밝혔다.\n'.repeat(200)),
  },
  { id: "cues", bytes: encode("said 말했다 according to 에 따르면 ".repeat(2_000)) },
  { id: "NUL bytes", bytes: encode("김\0철수\0 대표는 \0“3명\0”이라고 \0말했다.\0") },
  { id: "ill-formed UTF-8", bytes: Uint8Array.from(ILL_FORMED) },
  {
    id: "surrogate pairs",
    bytes: encode("𠮷野家는 “😀 5% 올랐다👩‍👩‍👧”고 밝혔다. 매출은 𝟙𝟚조 원 🇰🇷 100억 원이다."),
  },
  { id: "combining marks", bytes: encode("é́́cole “ño” 1́ 3⃣% 한국 ㄱㅏㅇㅕ 12월 3일") },
  { id: "CRLF", bytes: encode("첫째 줄, 3명.\r\n\r\n“둘째\r줄 10%”라고\n\r홍길동 교수는 말했다.\r\n") },
  { id: "right to left", bytes: encode("قال الوزير: «نحن 100 مليون دولار» \u202eאמר 5%\u202c said “שלום”") },
  { id: "Japanese", bytes: encode("トヨタ自動車は2日、「純利益は3兆円に達した」と発表した。".repeat(20)) },
  {
    id: "markup",
    bytes: encode("<b onclick='x'>“&quot;3명”</b><script>alert(1)</script> 김철수(32) 대표는 <a href="),
  },
];

export function allCases(): Case[] {
  return [...goldCases(), ...hostileCases];
}
