/**
 * Gives Lit's Trusted Types policy a name of our own where we are guests: a host that uses Lit itself has a policy of
 * Lit's name already, and its content security policy may not allow a second one.
 */
import type { Plugin } from "vite";

const LITS = 'createPolicy("lit-html"';
const OURS = 'createPolicy("presslens-templates"';

export function templatePolicy(): Plugin {
  return {
    name: "presslens-template-policy",
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!code.includes(LITS)) throw new Error(`${id} makes no policy as it used to.`);
      return code.replace(LITS, OURS);
    },
  };
}
