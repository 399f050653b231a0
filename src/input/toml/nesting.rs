//! How deep a TOML text nests, found before any parser follows it down.
//!
//! ```toml
//! bands = [ { from = 98, points = 20 } ]     # 2 deep
//! a.b.c = 1                                  # 2 deep: dotted keys nest too
//! ```
//!
//! A parser that recurses, and a tree that is dropped recursively, both end the program on a hostile
//! file; so brackets and dots are counted first, in a loop, outside strings and comments.

/// The deepest nesting that is read.
pub(super) const LIMIT: usize = 32;

/// What the brackets of a text say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nesting {
    /// Every bracket is closed.
    Balanced,
    /// The bracket at this byte is open at the end.
    Unclosed(usize),
    /// At this byte the text goes below [`LIMIT`].
    TooDeep(usize),
}

/// Follows the brackets of a text to its end.
pub(super) fn measure(text: &str) -> Nesting {
    let bytes = text.as_bytes();
    let mut open = Vec::new();
    let mut dots = 0;
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(is_sign)) {
        at += found;
        let mut next = at + 1;
        match bytes[at] {
            b'#' => next = end_of_line(bytes, at),
            b'"' | b'\'' => next = end_of_string(bytes, at),
            b'.' => dots += 1,
            b',' | b'=' | b'\n' => dots = 0,
            b'[' | b'{' => {
                open.push(at);
                dots = 0;
            }
            b']' | b'}' => {
                open.pop();
                dots = 0;
            }
            _ => {}
        }
        if open.len() > LIMIT || dots > LIMIT {
            return Nesting::TooDeep(at);
        }
        at = next;
    }
    open.first()
        .map_or(Nesting::Balanced, |&at| Nesting::Unclosed(at))
}

/// Bytes that open or close something, or part it.
fn is_sign(byte: &u8) -> bool {
    matches!(
        byte,
        b'#' | b'"' | b'\'' | b'.' | b',' | b'=' | b'\n' | b'[' | b'{' | b']' | b'}'
    )
}

fn end_of_line(bytes: &[u8], from: usize) -> usize {
    let rest = &bytes[from..];
    from + rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len())
}

/// The byte after the string that begins at `from`; a plain string that is not closed ends with its line.
fn end_of_string(bytes: &[u8], from: usize) -> usize {
    let quote = bytes[from];
    let triple = [quote; 3];
    let multiline = bytes[from..].starts_with(&triple);
    let mut at = from + if multiline { 3 } else { 1 };
    let is_sign = |byte: &u8| *byte == quote || matches!(byte, b'\\' | b'\n');
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(is_sign)) {
        at += found;
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            b'\n' if !multiline => return at,
            byte if byte == quote && !multiline => return at + 1,
            byte if byte == quote && bytes[at..].starts_with(&triple) => return at + 3,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{Nesting, measure};

    #[test]
    fn brackets_in_strings_and_comments_do_not_nest() {
        let text = "a = \"[[[\" # {{{\nb = '[' \nc = \"\"\"\n[ \\\" [\"\"\"\n";
        assert_eq!(measure(text), Nesting::Balanced);
    }

    #[test]
    fn thirty_two_levels_are_read_and_one_more_is_not() {
        let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert_eq!(measure(&deep(32)), Nesting::Balanced);
        assert_eq!(measure(&deep(33)), Nesting::TooDeep(32));
    }

    #[test]
    fn dotted_keys_nest_as_brackets_do() {
        assert_eq!(measure(&format!("a{} = 1", ".a".repeat(32))), Nesting::Balanced);
        assert_eq!(
            measure(&format!("a{} = 1", ".a".repeat(33))),
            Nesting::TooDeep(65)
        );
    }

    #[test]
    fn an_unclosed_bracket_is_found_where_it_opens() {
        assert_eq!(measure("x = [1, 2\n[[area]]\nid = \"I\"\n"), Nesting::Unclosed(4));
    }
}
