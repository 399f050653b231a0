//! Names in Vietnamese with an optional English twin (`name`, `name_en`).

/// The two languages of every output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// `--lang en`
    #[default]
    English,
    /// `--lang vi`
    Vietnamese,
}

/// A name as the decision writes it, and its translation where the file gives one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// `name = …`
    pub vietnamese: String,
    /// `name_en = …`
    pub english: Option<String>,
}

impl Name {
    /// The name in this language; the Vietnamese one stands where no translation was given.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match (language, &self.english) {
            (Language::English, Some(english)) => english,
            (Language::English, None) | (Language::Vietnamese, _) => &self.vietnamese,
        }
    }
}
