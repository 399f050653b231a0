//! Texts, words and switches of a section.

use toml::de::DeValue;

use crate::diagnostic::Expected;
use crate::input::toml::section::{Entry, Section};
use crate::model::name::Name;
use crate::source::Place;

/// A text and where it stands; it is borrowed from the file while the file is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T = String> {
    /// As written, quotes undone.
    pub text: T,
    /// With its quotes.
    pub place: Place,
}

impl Placed<&str> {
    /// The same, to be kept when the file is gone.
    pub(super) fn into_owned(self) -> Placed {
        Placed {
            text: self.text.to_owned(),
            place: self.place,
        }
    }
}

impl<'d> Section<'d> {
    /// `key = "…"` with where it stands. An empty text counts as none.
    pub(super) fn placed_text(&mut self, key: &'static str) -> Option<Placed<&'d str>> {
        let entry = self.find(key)?;
        self.text_of(&entry)
    }

    /// `key = "…"`
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        self.placed_text(key).map(|placed| placed.text.to_owned())
    }

    fn text_of(&self, entry: &Entry<'d>) -> Option<Placed<&'d str>> {
        let DeValue::String(text) = entry.value else {
            self.report_type(entry, Expected::Text);
            return None;
        };
        let (text, place) = (text.trim(), entry.place);
        (!text.is_empty()).then_some(Placed { text, place })
    }

    /// `key = [ "…", "…" ]`
    pub(super) fn texts(&mut self, key: &'static str) -> Vec<Placed<&'d str>> {
        let entries = self.list(key).unwrap_or_default();
        entries.iter().filter_map(|entry| self.text_of(entry)).collect()
    }

    /// `key = "…"` or `key = [ "…", "…" ]`
    pub(super) fn one_or_more(&mut self, key: &'static str) -> Vec<Placed<&'d str>> {
        match self.find(key) {
            None => Vec::new(),
            Some(entry) if matches!(entry.value, DeValue::Array(_)) => self.texts(key),
            Some(entry) => self.text_of(&entry).into_iter().collect(),
        }
    }

    /// A text with its English twin, `name` and `name_en`.
    pub(super) fn name_in(&mut self, key: &'static str, english_key: &'static str) -> Option<Name> {
        let vietnamese = self.text(key);
        let english = self.text(english_key);
        Some(Name {
            vietnamese: vietnamese.or_else(|| english.clone())?,
            english,
        })
    }

    /// `name` and `name_en`; the code stands in where a file names its nodes by code alone.
    pub(super) fn name_or(&mut self, code: &str) -> Name {
        self.name_in("name", "name_en").unwrap_or_else(|| Name {
            vietnamese: code.to_owned(),
            english: None,
        })
    }

    /// One of some words, each with what it stands for.
    pub(super) fn word<T: Copy>(&mut self, key: &'static str, words: &[(&str, T)]) -> Option<T> {
        let entry = self.find(key)?;
        let meaning = match entry.value {
            DeValue::String(text) => words.iter().find(|(word, _)| word == text),
            _ => None,
        };
        if meaning.is_none() {
            let known = words.iter().map(|&(word, _)| word.to_owned()).collect();
            self.report_type(&entry, Expected::OneOf(known));
        }
        meaning.map(|&(_, meaning)| meaning)
    }

    /// `key = true`
    pub(super) fn switch(&mut self, key: &'static str) -> Option<bool> {
        let entry = self.find(key)?;
        if let DeValue::Boolean(on) = entry.value {
            return Some(*on);
        }
        self.report_type(&entry, Expected::Boolean);
        None
    }
}
