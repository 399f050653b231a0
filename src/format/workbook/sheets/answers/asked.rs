//! One row of Answers: what is asked there, and what each agency answered.

use crate::exact::Exact;
use crate::format::workbook::content::Content;
use crate::format::workbook::layout::{Book, Field, Grid, Member};
use crate::format::workbook::parameter::written_key;
use crate::format::workbook::styles::Look;
use crate::language::workbook::{Label, Mark, asked, label, mark};
use crate::model::answer::Value;
use crate::model::item::{Item, ItemIndex};
use crate::model::name::Name;
use crate::model::rule::Rule;

/// A number that an item asks for.
pub(super) struct Asked<'b, 'a> {
    pub(super) book: &'b Book<'a>,
    pub(super) grid: &'b Grid<'a>,
    pub(super) index: ItemIndex,
    pub(super) item: &'b Item,
    pub(super) field: Field,
}

impl Asked<'_, '_> {
    /// Whether it is the first of its item, where states stand that are no numbers.
    pub(super) fn is_first(&self) -> bool {
        matches!(self.field, Field::Value | Field::Numerator | Field::Part(0))
    }

    /// `numerator: files in time`
    pub(super) fn label(&self) -> String {
        let language = self.book.language;
        let counts = self.item.rule.counts();
        let counted = |word: Label, name: Option<&Name>| {
            let word = label(word, language);
            name.map_or_else(
                || word.to_owned(),
                |name| format!("{word}: {}", name.in_language(language)),
            )
        };
        match (self.field, &self.item.rule) {
            (Field::Numerator, _) => counted(Label::Numerator, counts.and_then(|counts| counts.of.as_ref())),
            (Field::Denominator, _) => {
                counted(Label::Denominator, counts.and_then(|counts| counts.per.as_ref()))
            }
            (Field::Part(at), Rule::Checklist(parts)) => {
                format!("{} – {}", parts[at].key, parts[at].label.in_language(language))
            }
            (Field::Value | Field::Part(_), Rule::Deduct(deduct)) => {
                let unit = deduct.unit.as_ref().map(|unit| unit.in_language(language));
                unit.unwrap_or_else(|| asked(&self.item.rule, language))
                    .to_owned()
            }
            (Field::Value | Field::Part(_), rule) => asked(rule, language).to_owned(),
        }
    }

    /// Keys of options are text, even where they are digits.
    pub(super) fn look(&self) -> Look {
        match &self.item.rule {
            Rule::Options(_) | Rule::AllOrNothing => Look::InputText,
            _ => Look::Input,
        }
    }

    /// What an agency answered.
    pub(super) fn content(&self, member: &Member<'_>) -> Content {
        let exempt_from = &self.grid.block.agency(member.agency).exempt_from;
        if exempt_from.contains(&self.index) {
            return self.in_first(Mark::Exempt);
        }
        let (edition, side) = (self.grid.edition, self.grid.side);
        let framework = self.book.set_of(self.grid).framework;
        let answer = edition.counting_answer(side, framework, member.agency, self.index, self.item);
        match answer {
            Some(answer) => self.of_value(&answer.value),
            None => Content::Nothing,
        }
    }

    fn of_value(&self, value: &Value) -> Content {
        match value {
            Value::Blank => Content::Nothing,
            Value::NotApplicable => self.in_first(Mark::NotApplicable),
            Value::Number(number) => Content::Number(number.clone()),
            Value::Share { of, per } => match self.field {
                Field::Denominator => Content::Number(per.clone()),
                Field::Value | Field::Numerator | Field::Part(_) => Content::Number(of.clone()),
            },
            Value::Choice(at) => Content::Text(written_key(&self.item.rule, *at)),
            Value::Parts(parts) => {
                let is_met = |at| parts.contains(&at);
                Content::Number(match self.field {
                    Field::Part(at) if is_met(at) => Exact::ONE,
                    Field::Part(_) | Field::Value | Field::Numerator | Field::Denominator => Exact::ZERO,
                })
            }
            Value::Met(true) => self.in_first(Mark::Yes),
            Value::Met(false) => self.in_first(Mark::No),
        }
    }

    fn in_first(&self, word: Mark) -> Content {
        match self.is_first() {
            true => Content::Text(mark(word, self.book.language).to_owned()),
            false => Content::Nothing,
        }
    }
}
