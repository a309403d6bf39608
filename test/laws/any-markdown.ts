/** Markdown of any sort: marks that open and never close, references to nothing, characters that are not seen. */
import { fc } from "../property.ts";

const PIECES = [
  ..."## |### |> |- |1. |    |**|*|_|`|~~|^|<|>|<b>|<!-- |]]>|\\|$|{{ x }}|« a »|...|'|\"|: |a|mot |é(|)|2024|🗞️|שלום".split(
    "|",
  ),
  ..."\n|\n|\n|\n\n|\n\n|  \n|\\\n|```\n|~~~\n|---\n|***\n|\t|\u2028|\u00a0|\u200b|\u200f|\u202e".split("|"),
  ..."[x](https://a.example/?a=1&b=2) [](https://a.example/) [x](#a) [x] [b](brief:breve-2) [y](/a-propos/) [m](mailto:a@b.example) [t](tel:+33)".split(
    " ",
  ),
  ..."![a](/carte.svg) [a]{lang=ar} [سلام]{lang=fa} http://a.example/ <https://a.example/> &#0; &#x1F; &#12; &amp; &nbsp; &lt;".split(
    " ",
  ),
  "[^1]",
  "[^1]",
  "[^2]",
  "\n[^1]: ",
  "\n\n[^2]: a\n",
  "\na\n: b\n",
  "\n: ",
  "[x]: https://a.example/\n",
  " {#a}",
  " {#a}\n",
  "\n|a|b|\n|-|-|\n|c|d|\n",
];

export const anyMarkdown = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join(""));
