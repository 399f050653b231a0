//! `parindex.toml` of a new round.

use crate::model::framework::Framework;
use crate::model::name::Language;

/// The round file; the appraisal is named in a comment, since it comes later.
pub(super) fn write(framework: &Framework, surveyed: bool, language: Language) -> String {
    let language = match language {
        Language::English => "en",
        Language::Vietnamese => "vi",
    };
    let mut lines = vec![
        "format    = 1".to_owned(),
        format!("title     = {}", quoted(&framework.title.vietnamese)),
    ];
    lines.extend(
        framework
            .title
            .english
            .as_deref()
            .map(|title| format!("title_en  = {}", quoted(title))),
    );
    lines.extend(framework.year.map(|year| format!("year      = {year}")));
    lines.push(format!("language  = \"{language}\""));
    lines.push("criteria  = \"tieuchi.toml\"".to_owned());
    lines.push("agencies  = \"donvi.csv\"".to_owned());
    lines.push("self      = \"tudanhgia.csv\"".to_owned());
    lines.push("# appraised = \"thamdinh.csv\"".to_owned());
    lines.extend(surveyed.then(|| "survey    = \"khaosat.csv\"".to_owned()));
    lines.join("\n") + "\n"
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            control if control.is_control() => quoted += &format!("\\u{:04X}", u32::from(control)),
            plain => quoted.push(plain),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_title_with_quotes_stays_one_string() {
        assert_eq!(quoted("Bộ \"A\" \\ B\n"), r#""Bộ \"A\" \\ B\u000A""#);
    }
}
