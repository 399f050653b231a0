//! Colour, where it is wanted: bold headings, one colour a tier.
//!
//! Colour is laid on finished lines, since a table is aligned by what is seen and an escape is not.

/// From the highest tier down; further tiers keep the last.
const TIERS: [&str; 5] = ["32", "36", "33", "35", "31"];

/// Whether escapes are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    pub(super) on: bool,
}

impl Paint {
    pub(super) fn bold(self, text: &str) -> String {
        self.with("1", text)
    }

    /// The name of a tier.
    pub(super) fn bold_tier(self, step: Option<usize>, text: &str) -> String {
        match step {
            Some(step) => self.with(&format!("1;{}", colour(step)), text),
            None => self.bold(text),
        }
    }

    /// The bar of an agency in a tier.
    pub(super) fn tier(self, step: Option<usize>, text: &str) -> String {
        match step {
            Some(step) => self.with(colour(step), text),
            None => text.to_owned(),
        }
    }

    fn with(self, codes: &str, text: &str) -> String {
        if self.on && !text.is_empty() {
            format!("\u{1b}[{codes}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

fn colour(step: usize) -> &'static str {
    TIERS[step.min(TIERS.len() - 1)]
}
