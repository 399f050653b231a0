//! `{"schema":1,"diagnostics":[…]}`: what `check --format json` prints.

use serde::Serialize;

use crate::diagnostic::Diagnostics;
use crate::format::diagnostics::wire::{self, WireDiagnostic};
use crate::format::json::write;
use crate::model::name::Language;
use crate::source::Sources;

/// Version of the keys; it moves when one of them changes its meaning.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Document {
    schema: u32,
    diagnostics: Vec<WireDiagnostic>,
}

/// All findings as one document, with a line end.
#[must_use]
pub fn json(diagnostics: &Diagnostics, sources: &Sources, language: Language) -> String {
    write(&Document {
        schema: SCHEMA,
        diagnostics: wire::wire(diagnostics, sources, language),
    })
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::Diagnostics;
    use crate::diagnostic::examples::round;
    use crate::format::diagnostics::json;
    use crate::model::name::Language;
    use crate::source::Sources;

    #[test]
    fn every_key_is_there_and_null_where_absent() {
        let (diagnostics, sources) = round();
        assert_eq!(
            json(&diagnostics, &sources, Language::English),
            r#"{
  "schema": 1,
  "diagnostics": [
    {
      "code": "E115",
      "severity": "error",
      "file": null,
      "line": null,
      "column": null,
      "cell": null,
      "agency": null,
      "criterion": null,
      "text": null,
      "message": "nothing to read in \".\"",
      "help": "go to a folder with parindex.toml, name data files and criteria (-c), or start with parindex init"
    },
    {
      "code": "W220",
      "severity": "warning",
      "file": "thamdinh-loi.csv",
      "line": null,
      "column": null,
      "cell": null,
      "agency": null,
      "criterion": null,
      "text": null,
      "message": "removed invisible characters from codes in 3 cells",
      "help": "type these codes again in the source file to be rid of this warning"
    },
    {
      "code": "E305",
      "severity": "error",
      "file": "thamdinh-loi.csv",
      "line": 2,
      "column": 9,
      "cell": "C2",
      "agency": "STC",
      "criterion": "I.1",
      "text": "5,25",
      "message": "5.25 is above the maximum 5",
      "help": "enter a number from 0 to 5 in steps of 0.25"
    },
    {
      "code": "E302",
      "severity": "error",
      "file": "thamdinh-loi.csv",
      "line": 3,
      "column": 10,
      "cell": "C3",
      "agency": "QHC",
      "criterion": "II.1",
      "text": "96.246",
      "message": "cannot tell whether \"96.246\" is ninety-six point two or ninety-six thousand",
      "help": "add --decimal comma, or write 96246"
    }
  ]
}
"#
        );
    }

    #[test]
    fn nothing_wrong_is_an_empty_list() {
        assert_eq!(
            json(&Diagnostics::default(), &Sources::default(), Language::English),
            "{\n  \"schema\": 1,\n  \"diagnostics\": []\n}\n"
        );
    }
}
