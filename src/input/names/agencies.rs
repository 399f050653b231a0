//! The agencies of a round, by code and by name.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::diagnostic::Problem;
use crate::input::names::suggestion::{closeness, essence};
use crate::input::names::{code_of, foreign_letter};
use crate::input::spelling::name_key;
use crate::model::agency::{Agency, AgencyIndex};

/// All spellings that name an agency.
#[derive(Debug)]
pub struct Roster<'a> {
    agencies: &'a [Agency],
    /// The register's file name, for messages.
    register: Option<String>,
    /// By code, letter for letter: how data files mostly name an agency.
    exact: HashMap<&'a str, AgencyIndex>,
    /// By key; made when a spelling is met that is no code letter for letter.
    folded: OnceLock<Folded>,
}

/// All spellings by their keys.
#[derive(Debug, Default)]
struct Folded {
    codes: HashMap<String, AgencyIndex>,
    names: HashMap<String, Fit>,
}

/// Whom a name fits.
#[derive(Debug, Clone, Copy)]
enum Fit {
    One(AgencyIndex),
    Many(usize),
}

impl<'a> Roster<'a> {
    /// Indexes the register; `register` is its file's name, `None` where there is no register.
    #[must_use]
    pub fn new(agencies: &'a [Agency], register: Option<&str>) -> Self {
        let mut exact = HashMap::with_capacity(agencies.len());
        for (at, agency) in agencies.iter().enumerate() {
            exact.entry(agency.code.as_str()).or_insert(AgencyIndex(at));
        }
        Self {
            agencies,
            register: register.map(str::to_owned),
            exact,
            folded: OnceLock::new(),
        }
    }

    /// The agency with this code or name.
    ///
    /// # Errors
    /// E211 with a suggestion, E212 for a name of several, E220 for a letter of another alphabet.
    pub fn find(&self, text: &str) -> Result<AgencyIndex, Problem> {
        let code = code_of(text);
        if let Some(index) = self.exact.get(code) {
            return Ok(*index);
        }
        let folded = self.folded.get_or_init(|| Folded::new(self.agencies));
        let key = name_key(code);
        if let Some(index) = folded.codes.get(&key) {
            return Ok(*index);
        }
        match folded.names.get(&key) {
            Some(Fit::One(index)) => Ok(*index),
            Some(Fit::Many(count)) => Err(Problem::AmbiguousName {
                text: text.to_owned(),
                count: *count,
            }),
            None => Err(foreign_letter(text).unwrap_or_else(|| self.unknown(text))),
        }
    }

    /// One agency.
    #[must_use]
    pub fn agency(&self, index: AgencyIndex) -> &'a Agency {
        &self.agencies[index.0]
    }

    /// The register's file name.
    #[must_use]
    pub fn register(&self) -> Option<&str> {
        self.register.as_deref()
    }

    fn unknown(&self, text: &str) -> Problem {
        let wanted = essence(text);
        let distance = |agency: &Agency| {
            std::iter::once(agency.code.as_str())
                .chain(names_of(agency))
                .filter_map(|name| closeness(&wanted, &essence(name)))
                .min()
        };
        let close = self
            .agencies
            .iter()
            .filter_map(|agency| Some((distance(agency)?, agency)));
        // Of equally close ones the first of the register.
        let nearest = close.min_by_key(|(edits, _)| *edits);
        Problem::UnknownAgency {
            text: text.to_owned(),
            register: self.register.clone(),
            suggestion: nearest.map(|(_, agency)| (agency.code.clone(), agency.name.vietnamese.clone())),
        }
    }
}

impl Folded {
    fn new(agencies: &[Agency]) -> Self {
        let mut folded = Self::default();
        for (at, agency) in agencies.iter().enumerate() {
            let index = AgencyIndex(at);
            folded.codes.entry(name_key(&agency.code)).or_insert(index);
            for name in names_of(agency) {
                folded.add_name(name_key(name), index);
            }
        }
        folded
    }

    fn add_name(&mut self, key: String, index: AgencyIndex) {
        let fit = self.names.entry(key).or_insert(Fit::One(index));
        *fit = match *fit {
            Fit::One(known) if known == index => Fit::One(index),
            Fit::One(_) => Fit::Many(2),
            Fit::Many(count) => Fit::Many(count + 1),
        };
    }
}

fn names_of(agency: &Agency) -> impl Iterator<Item = &str> {
    std::iter::once(agency.name.vietnamese.as_str())
        .chain(agency.name.english.as_deref())
        .chain(agency.aliases.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::diagnostic::Problem;
    use crate::input::names::agencies::Roster;
    use crate::model::agency::{Agency, AgencyIndex, Standing};
    use crate::model::name::Name;
    use crate::source::{Place, Sources};

    fn agencies() -> Vec<Agency> {
        let place = Place::file(Sources::default().add("donvi.csv", ""));
        let agency = |code: &str, name: &str, aliases: &[&str]| Agency {
            code: code.to_owned(),
            name: Name {
                vietnamese: name.to_owned(),
                english: None,
            },
            framework: 0,
            block: 0,
            standing: Standing::Assessed,
            exempt_from: BTreeSet::new(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            place,
        };
        vec![
            agency("STC", "Sở Tài chính", &[]),
            agency("HHV", "UBND huyện Hòa Vang", &["Huyện Hòa Vang"]),
            agency("PNV1", "Phòng Nội vụ", &[]),
            agency("PNV2", "Phòng Nội vụ", &[]),
        ]
    }

    fn found(text: &str) -> Result<usize, Problem> {
        let agencies = agencies();
        let roster = Roster::new(&agencies, Some("donvi.csv"));
        roster.find(text).map(|AgencyIndex(at)| at)
    }

    #[test]
    fn an_agency_is_found_by_code_name_and_alias() {
        for text in [
            "HHV",
            "hhv",
            "'HHV",
            "H\u{200B}HV",
            "UBND HUYỆN HOÀ VANG",
            "huyện  Hòa Vang",
        ] {
            assert_eq!(found(text), Ok(1), "{text}");
        }
    }

    #[test]
    fn an_unknown_agency_comes_with_what_was_probably_meant() {
        let unknown = |text: &str, suggestion: Option<(&str, &str)>| {
            Err(Problem::UnknownAgency {
                text: text.to_owned(),
                register: Some("donvi.csv".to_owned()),
                suggestion: suggestion.map(|(code, name)| (code.to_owned(), name.to_owned())),
            })
        };
        assert_eq!(found("STCC"), unknown("STCC", Some(("STC", "Sở Tài chính"))));
        assert_eq!(
            found("So Tai chinh"),
            unknown("So Tai chinh", Some(("STC", "Sở Tài chính")))
        );
        assert_eq!(found("Sở Du lịch"), unknown("Sở Du lịch", None));
    }

    #[test]
    fn a_name_of_two_agencies_names_neither() {
        let ambiguous = Problem::AmbiguousName {
            text: "Phòng Nội vụ".to_owned(),
            count: 2,
        };
        assert_eq!(found("Phòng Nội vụ"), Err(ambiguous));
    }

    #[test]
    fn a_russian_letter_in_a_code_is_pointed_out() {
        let look_alike = Problem::LookAlikeLetter {
            text: "S\u{422}C".to_owned(),
            letter: '\u{422}',
            suggestion: Some("STC".to_owned()),
        };
        assert_eq!(found("S\u{422}C"), Err(look_alike));
    }
}
