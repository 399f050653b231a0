//! Rows of the sheet Answers: one for each number that an answer is made of.
//!
//! ```text
//! I.1   Plan quality        points                 4.75
//! I.2   Tasks done          numerator              60
//!                           denominator            64
//! I.4   Publication         a – portal             1
//!                           b – notice board       0
//! ```

use crate::format::workbook::layout::criteria::count;
use crate::model::framework::Framework;
use crate::model::item::ItemIndex;
use crate::model::rule::Rule;

/// What a row of Answers holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// All there is to an answer.
    Value,
    /// Of two counts the first.
    Numerator,
    /// Of two counts the second.
    Denominator,
    /// 1 where this part of a checklist is met.
    Part(usize),
}

/// The rows of an answer to this rule; its state (not applicable, exempt, blank) stands in the first.
pub(crate) fn fields(rule: &Rule) -> Vec<Field> {
    match rule {
        Rule::Checklist(parts) => (0..parts.len()).map(Field::Part).collect(),
        rule if rule.counts().is_some() => vec![Field::Numerator, Field::Denominator],
        _ => vec![Field::Value],
    }
}

/// Where the answers of a grid stand.
#[derive(Debug, Clone)]
pub(crate) struct AnswerRows {
    pub(crate) title: u32,
    /// The first row of each item, and behind them the end of the last.
    items: Vec<u32>,
    /// Where the next grid begins.
    pub(crate) end: u32,
}

impl AnswerRows {
    /// Gives a framework's answers their rows from `title` on.
    pub(crate) fn of(framework: &Framework, title: u32) -> Self {
        // Below the title stand the codes and the names of the agencies.
        let mut next = title + 3;
        let mut items = vec![next];
        for item in &framework.items {
            next += count(fields(&item.rule).len());
            items.push(next);
        }
        Self {
            title,
            items,
            end: next + 2,
        }
    }

    /// The first row of an item.
    pub(crate) fn first(&self, item: ItemIndex) -> u32 {
        self.items[item.0]
    }

    /// The last row of an item.
    pub(crate) fn last(&self, item: ItemIndex) -> u32 {
        self.items[item.0 + 1].saturating_sub(1)
    }
}
