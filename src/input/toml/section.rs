//! A table of a TOML file that is asked for its keys, and in the end says what nobody asked for.
//!
//! ```toml
//! [score]
//! scale   = 100          # asked for: a positive number
//! roundng = "half-up"    # nobody asked: E403, did you mean "rounding"?
//! ```
//!
//! A value of the wrong kind is reported and read as absent, so that reading always goes on. A required
//! key that is absent is reported too, unless an unknown key of the section looks like it.

use std::collections::BTreeSet;

use serde_spanned::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Expected, Problem, Subject};
use crate::input::toml::document::Document;
use crate::input::toml::suggestion;
use crate::source::Place;

/// Keys that a table is asked for, seldom more.
const USUAL_KEYS: usize = 16;

/// One table.
pub(super) struct Section<'d> {
    document: &'d Document<'d>,
    name: &'d str,
    keys: Vec<Key<'d>>,
    place: Place,
    subject: Option<Whose<'d>>,
    /// Keys that were asked for, some of them more than once.
    known: Vec<&'static str>,
    needed: Vec<(&'static str, Problem)>,
}

/// A key of the table: there are so few of them that the one asked for is found by going through them.
struct Key<'d> {
    name: &'d Spanned<DeString<'d>>,
    value: &'d Spanned<DeValue<'d>>,
    was_asked_for: bool,
}

/// The criterion or component that a table belongs to.
#[derive(Clone, Copy)]
struct Whose<'d> {
    code: &'d str,
    name: &'d str,
}

/// A key with its value.
pub(super) struct Entry<'d> {
    /// As written.
    pub(super) key: &'d str,
    /// As parsed; the digits of a number are taken from the text at `place`.
    pub(super) value: &'d DeValue<'d>,
    /// The value.
    pub(super) place: Place,
    /// From the key to the end of the value; a table's header.
    pub(super) whole: Place,
}

impl<'d> Section<'d> {
    /// The file's own keys.
    pub(super) fn root(document: &'d Document<'d>, table: &'d DeTable<'d>) -> Self {
        Self {
            document,
            name: document.name(),
            keys: keys_of(table),
            place: document.place(),
            subject: None,
            known: Vec::new(),
            needed: Vec::new(),
        }
    }

    fn below(&self, name: &'d str, table: &'d DeTable<'d>, place: Place) -> Self {
        Self {
            document: self.document,
            name,
            keys: keys_of(table),
            place,
            subject: self.subject,
            known: Vec::new(),
            needed: Vec::new(),
        }
    }

    /// Its key in the file; the file's name for the root.
    pub(super) fn name(&self) -> &'d str {
        self.name
    }

    /// Its header, or the whole of it where it is written between braces.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// The code of the criterion or component it belongs to; empty outside of them.
    pub(super) fn criterion(&self) -> &'d str {
        self.subject.map_or("", |subject| subject.code)
    }

    /// From here on, everything that is found belongs to this criterion or component, if it has a code.
    pub(super) fn belongs_to(&mut self, code: &'d str) {
        if code.is_empty() {
            return;
        }
        let name = self.peek("name").or_else(|| self.peek("name_en"));
        let name = name.unwrap_or(code);
        self.subject = Some(Whose { code, name });
    }

    /// Takes note of a problem.
    pub(super) fn report(&self, place: Place, problem: Problem) {
        let subject = |subject: Whose<'_>| Subject {
            code: subject.code.to_owned(),
            name: subject.name.to_owned(),
        };
        self.document.report(Diagnostic {
            criterion: self.subject.map(subject),
            ..Diagnostic::at(place, problem)
        });
    }

    /// Takes note of a value of the wrong kind.
    pub(super) fn report_type(&self, entry: &Entry<'_>, expected: Expected) {
        let key = entry.key.to_owned();
        self.report(entry.place, Problem::WrongType { key, expected });
    }

    /// What stands at a place of the file.
    pub(super) fn text_at(&self, place: &Place) -> &'d str {
        self.document.text_at(place)
    }

    /// Whether the key is there, whatever its value.
    pub(super) fn has(&self, key: &str) -> bool {
        self.key(key).is_some()
    }

    fn key(&self, key: &str) -> Option<&Key<'d>> {
        self.keys.iter().find(|there| there.is(key))
    }

    /// A key that the section knows, with its value where it is there.
    pub(super) fn find(&mut self, key: &'static str) -> Option<Entry<'d>> {
        // Room is made with the first question: the tables of a long list wait for theirs.
        if self.known.is_empty() {
            self.known.reserve(USUAL_KEYS);
        }
        self.known.push(key);
        let found = self.keys.iter_mut().find(|there| there.is(key))?;
        found.was_asked_for = true;
        let (name, value) = (found.name, found.value);
        Some(self.entry(name, value))
    }

    fn entry(&self, name: &'d Spanned<DeString<'d>>, value: &'d Spanned<DeValue<'d>>) -> Entry<'d> {
        // A header, `[[block]]`, stands around its key.
        let start = value.span().start.min(name.span().start);
        let end = value.span().end.max(name.span().end);
        Entry {
            key: name.get_ref(),
            value: value.get_ref(),
            place: self.document.place_of(value.span()),
            whole: self.document.place_of(start..end),
        }
    }

    /// All keys of a section whose keys are the writer's own, in file order: `{ A = 100, B = 60 }`.
    pub(super) fn entries(&self) -> Vec<Entry<'d>> {
        self.entries_where(|_| true)
    }

    fn entries_where(&self, is_wanted: impl Fn(&Key<'_>) -> bool) -> Vec<Entry<'d>> {
        let wanted = self.keys.iter().filter(|key| is_wanted(key));
        let mut entries: Vec<Entry<'d>> = wanted.map(|key| self.entry(key.name, key.value)).collect();
        entries.sort_by_key(|entry| entry.whole);
        entries
    }

    /// Reads a key that must be there.
    pub(super) fn required<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Self, &'static str) -> Option<T>,
    ) -> Option<T> {
        let read = read(self, key);
        if read.is_none() && !self.has(key) {
            self.needed.push((key, self.missing(key)));
        }
        read
    }

    /// Reads the tables `[[key]]`, of which there must be some.
    pub(super) fn required_tables(&mut self, key: &'static str) -> Vec<Option<Self>> {
        let tables = self.tables(key);
        if tables.is_none() && !self.has(key) {
            let missing = Problem::MissingKey {
                table: self.name.to_owned(),
                key: key.to_owned(),
                is_list: true,
            };
            self.needed.push((key, missing));
        }
        tables.unwrap_or_default()
    }

    /// The problem is reported in the end if the key is not there and no other seems to be meant for it.
    pub(super) fn needs(&mut self, key: &'static str, otherwise: impl FnOnce(&Self) -> Problem) {
        if !self.has(key) {
            self.needed.push((key, otherwise(self)));
        }
    }

    /// What to say of a key that must be there.
    pub(super) fn missing(&self, key: &str) -> Problem {
        Problem::MissingKey {
            table: self.name.to_owned(),
            key: key.to_owned(),
            is_list: false,
        }
    }

    /// A text before its turn, without a word about what else may stand there.
    pub(super) fn peek(&self, key: &str) -> Option<&'d str> {
        let DeValue::String(text) = self.key(key)?.value.get_ref() else {
            return None;
        };
        Some(text.trim()).filter(|text| !text.is_empty())
    }

    /// Where a key stands with its value; the section where it is not there.
    pub(super) fn place_of(&self, key: &str) -> Place {
        self.key(key)
            .map_or(self.place, |key| self.entry(key.name, key.value).whole)
    }

    /// Refuses a key beside something it does not go with.
    pub(super) fn exclude(&mut self, key: &'static str, other: &str) {
        if let Some(entry) = self.find(key) {
            let problem = Problem::KeysExclude {
                key: key.to_owned(),
                other: other.to_owned(),
            };
            self.report(entry.whole, problem);
        }
    }

    /// `[key]`, `key = { … }`
    pub(super) fn table(&mut self, key: &'static str) -> Option<Self> {
        let entry = self.find(key)?;
        self.table_in(key, &entry)
    }

    /// `[[key]]`, `key = [ { … }, { … } ]`; what is no table among them is reported and left out.
    pub(super) fn tables(&mut self, key: &'static str) -> Option<Vec<Option<Self>>> {
        let entries = self.list(key)?;
        Some(entries.iter().map(|entry| self.table_in(key, entry)).collect())
    }

    fn table_in(&self, name: &'d str, entry: &Entry<'d>) -> Option<Self> {
        let DeValue::Table(table) = entry.value else {
            self.report_type(entry, Expected::Table);
            return None;
        };
        Some(self.below(name, table, entry.place))
    }

    /// The elements of `key = [ … ]`, each under the list's key.
    pub(super) fn list(&mut self, key: &'static str) -> Option<Vec<Entry<'d>>> {
        let entry = self.find(key)?;
        let DeValue::Array(elements) = entry.value else {
            self.report_type(&entry, Expected::List);
            return None;
        };
        let element = |value: &'d Spanned<DeValue<'d>>| {
            let place = self.document.place_of(value.span());
            Entry {
                key,
                value: value.get_ref(),
                place,
                whole: place,
            }
        };
        Some(elements.iter().map(element).collect())
    }

    /// The keys that were asked for, in that order.
    fn known(&self) -> Vec<&'static str> {
        let mut told = BTreeSet::new();
        let known = self.known.iter().copied();
        known.filter(|key| told.insert(*key)).collect()
    }

    /// Says which keys nobody asked for and which were asked for in vain.
    pub(super) fn close(self) {
        let mut meant = Vec::new();
        for entry in self.entries_where(|key| !key.was_asked_for) {
            let known = self.known();
            let suggestion = suggestion::nearest(entry.key, &known);
            meant.extend(suggestion);
            let problem = Problem::UnknownKey {
                key: entry.key.to_owned(),
                suggestion: suggestion.map(str::to_owned),
                known: known.into_iter().map(str::to_owned).collect(),
            };
            self.report(entry.whole, problem);
        }
        for (key, problem) in &self.needed {
            if !meant.contains(key) {
                self.report(self.place, problem.clone());
            }
        }
    }
}

impl Key<'_> {
    fn is(&self, name: &str) -> bool {
        self.name.get_ref() == name
    }
}

fn keys_of<'d>(table: &'d DeTable<'d>) -> Vec<Key<'d>> {
    let key = |(name, value)| Key {
        name,
        value,
        was_asked_for: false,
    };
    table.iter().map(key).collect()
}
