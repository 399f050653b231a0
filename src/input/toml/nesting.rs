//! How deep a TOML text nests, found before any parser follows it down.
//!
//! ```toml
//! bands = [ { from = 98, points = 20 } ]     # 2 deep
//! a.b.c = 1                                  # 2 deep: dotted keys nest too
//! ```
//!
//! A parser that recurses, and a tree that is dropped recursively, both end the program on a hostile
//! file; so brackets and dots are counted first, in a loop, outside strings and comments.

use crate::input::toml::signs::Signs;

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
    let mut signs = Signs::of(text);
    let mut open = Vec::new();
    let mut dots = 0;
    while let Some((at, sign)) = signs.next() {
        match sign {
            b'#' => {
                signs.find(|&(_, sign)| sign == b'\n');
                dots = 0;
            }
            b'"' | b'\'' => match pass_string(&mut signs, at, sign) {
                Stop::Quote => {}
                Stop::Line => dots = 0,
            },
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
    }
    open.first()
        .map_or(Nesting::Balanced, |&at| Nesting::Unclosed(at))
}

/// What a string ends at.
enum Stop {
    Quote,
    /// The end of its line, since it is a plain string that is not closed, or that of the text.
    Line,
}

/// Passes the string whose first quote, at `from`, has been passed.
fn pass_string(signs: &mut Signs<'_>, from: usize, quote: u8) -> Stop {
    let triple = [quote; 3];
    let multiline = signs.stands_at(from, &triple);
    if multiline {
        signs.nth(1);
    }
    let mut escaped = from;
    while let Some((at, sign)) = signs.next() {
        match sign {
            _ if at == escaped => {}
            b'\\' if quote == b'"' => escaped = at + 1,
            b'\n' if !multiline => return Stop::Line,
            sign if sign == quote && !multiline => return Stop::Quote,
            sign if sign == quote && signs.stands_at(at, &triple) => {
                signs.nth(1);
                return Stop::Quote;
            }
            _ => {}
        }
    }
    Stop::Line
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
