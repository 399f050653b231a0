//! JSON of a manifest, schema 1, written and read back.
//!
//! ```json
//! { "schema": 1, "program": "parindex 0.1.0", "arguments": ["rank", "samples/example"],
//!   "looks": { "language": "en", "width": 100, "colour": false },
//!   "criteria": [ { "id": "VIDU-2024", "format": 1 } ],
//!   "inputs": [ { "name": "samples/example/parindex.toml", "sha256": "…" } ], "result": { "sha256": "…" } }
//! ```

use serde::{Deserialize, Serialize};

use crate::analysis::manifest::{Criteria, Input, Looks, Manifest};
use crate::format::json::{SCHEMA, write};
use crate::model::name::Language;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    schema: u32,
    program: String,
    arguments: Vec<String>,
    looks: WireLooks,
    criteria: Vec<WireCriteria>,
    inputs: Vec<WireInput>,
    result: WireResult,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireLooks {
    language: WireLanguage,
    width: usize,
    colour: bool,
}

#[derive(Serialize, Deserialize)]
enum WireLanguage {
    #[serde(rename = "en")]
    English,
    #[serde(rename = "vi")]
    Vietnamese,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireCriteria {
    id: String,
    format: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireInput {
    name: String,
    sha256: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireResult {
    sha256: String,
}

/// A manifest as it is kept.
#[must_use]
pub fn manifest(manifest: &Manifest) -> String {
    let looks = &manifest.looks;
    let criteria = manifest.criteria.iter().map(|set| WireCriteria {
        id: set.id.clone(),
        format: set.format,
    });
    let inputs = manifest.inputs.iter().map(|input| WireInput {
        name: input.name.clone(),
        sha256: input.sha256.clone(),
    });
    write(&File {
        schema: SCHEMA,
        program: manifest.program.clone(),
        arguments: manifest.arguments.clone(),
        looks: WireLooks {
            language: match looks.language {
                Language::English => WireLanguage::English,
                Language::Vietnamese => WireLanguage::Vietnamese,
            },
            width: looks.width,
            colour: looks.colour,
        },
        criteria: criteria.collect(),
        inputs: inputs.collect(),
        result: WireResult {
            sha256: manifest.result.clone(),
        },
    })
}

/// A manifest that was kept.
///
/// # Errors
///
/// What is wrong with the text.
pub fn read_manifest(text: &str) -> Result<Manifest, String> {
    let file: File = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if file.schema != SCHEMA {
        return Err(format!("schema {} is not known, {SCHEMA} is", file.schema));
    }
    let criteria = file.criteria.into_iter().map(|set| Criteria {
        id: set.id,
        format: set.format,
    });
    let inputs = file.inputs.into_iter().map(|input| Input {
        name: input.name,
        sha256: input.sha256,
    });
    Ok(Manifest {
        program: file.program,
        arguments: file.arguments,
        looks: Looks {
            language: match file.looks.language {
                WireLanguage::English => Language::English,
                WireLanguage::Vietnamese => Language::Vietnamese,
            },
            width: file.looks.width,
            colour: file.looks.colour,
        },
        criteria: criteria.collect(),
        inputs: inputs.collect(),
        result: file.result.sha256,
    })
}
