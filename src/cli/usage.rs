//! Mistakes on the command line, in the user's language.
//!
//! ```text
//! lỗi: không có tùy chọn "--stge"
//!   gợi ý: --stage
//!
//! Cách dùng: parindex rank [OPTIONS] [ROUND]...
//!
//! Xem thêm: --help
//! ```
//!
//! The English text is clap's own; the Vietnamese one is made from what clap found, kind by kind.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use parindex::model::name::Language;

/// Says what is wrong with the arguments. Help and version come this way too, and are no mistake.
pub(crate) fn refuse(usage: &Error, language: Language) -> ExitCode {
    let is_mistake = usage.use_stderr();
    match (sentence(usage), language) {
        (Some(sentence), Language::Vietnamese) if is_mistake => anstream::eprint!("{sentence}"),
        // When nobody can be told, the exit code still says it.
        (Some(_) | None, _) => drop(usage.print()),
    }
    ExitCode::from(if is_mistake { 2 } else { 0 })
}

/// The language that the arguments or the environment ask for, before clap has understood them.
pub(crate) fn language(arguments: impl Iterator<Item = OsString>) -> Language {
    let words: Vec<OsString> = arguments.collect();
    let after = words.iter().position(|word| word == "--lang");
    let joined = words
        .iter()
        .find_map(|word| word.to_str()?.strip_prefix("--lang=").map(OsString::from));
    let stated = after.and_then(|at| words.get(at + 1).cloned()).or(joined);
    match stated.or_else(|| std::env::var_os("PARINDEX_LANG")) {
        Some(word) if word == "vi" => Language::Vietnamese,
        Some(_) | None => Language::English,
    }
}

/// The Vietnamese text; `None` for a kind that the program's arguments cannot bring about.
fn sentence(usage: &Error) -> Option<String> {
    let said = |kind| usage.get(kind).map(ContextValue::to_string);
    let argument = || said(ContextKind::InvalidArg);
    let value = || said(ContextKind::InvalidValue).filter(|value| !value.is_empty());
    let title = match usage.kind() {
        ErrorKind::UnknownArgument => format!("không có tùy chọn \"{}\"", argument()?),
        ErrorKind::InvalidSubcommand => {
            format!("không có lệnh \"{}\"", said(ContextKind::InvalidSubcommand)?)
        }
        ErrorKind::MissingRequiredArgument => format!("thiếu: {}", argument()?),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => match value() {
            Some(value) => format!("giá trị \"{value}\" không dùng được cho {}", argument()?),
            None => format!("thiếu giá trị sau {}", argument()?),
        },
        ErrorKind::ArgumentConflict => {
            let (one, other) = (argument()?, said(ContextKind::PriorArg)?);
            match one == other {
                true => format!("{one} chỉ được ghi một lần"),
                false => format!("không dùng {one} cùng với {other}"),
            }
        }
        ErrorKind::TooManyValues => format!("thừa giá trị \"{}\" cho {}", value()?, argument()?),
        _ => return None,
    };
    let suggestions = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ];
    let hint = suggestions
        .into_iter()
        .find_map(said)
        .map(|word| format!("  gợi ý: {word}\n"));
    let known = said(ContextKind::ValidValue).map(|words| format!("  chọn: {words}\n"));
    let usage = said(ContextKind::Usage).map(|line| {
        let line = line.replace("Usage:", "Cách dùng:");
        format!("\n{}\n", line.trim())
    });
    let parts = [Some(format!("lỗi: {title}\n")), hint, known, usage];
    Some(parts.into_iter().flatten().collect::<String>() + "\nXem thêm: --help\n")
}
