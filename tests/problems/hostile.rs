//! Spoilt files: whatever bytes lie there, the program ends with 0, 1 or 2, and ranks only what is sound.

use crate::chance::Chance;
use crate::example::{Example, FILES, bytes};

/// Spoilt rounds, unless `PARINDEX_HOSTILE_CASES` asks for more.
const CASES: u64 = 300;

#[test]
fn a_spoilt_file_never_ends_in_a_panic_or_in_a_ranking_beside_errors() {
    let asked = std::env::var("PARINDEX_HOSTILE_CASES").ok();
    let cases = asked.and_then(|text| text.parse().ok()).unwrap_or(CASES);
    for seed in 0..cases {
        let mut chance = Chance(seed);
        let example = Example::copy();
        let name = chance.one_of(&FILES);
        let mut content = bytes(name);
        for _ in 0..=chance.below(3) {
            spoil(&mut content, &mut chance);
        }
        example.write(name, &content);
        let output = example.run(&["rank", "--format", "json"]);
        let said = format!("seed {seed}, {name}\n{}", output.printed);
        assert!(matches!(output.exit, Some(0..=2)), "{said}");
        if output.exit != Some(0) {
            assert_eq!(output.stdout, "", "{said}");
            assert!(output.printed.contains("error[E"), "{said}");
        }
    }
}

/// One change of the bytes.
fn spoil(content: &mut Vec<u8>, chance: &mut Chance) {
    const NASTY: [&[u8]; 14] = [
        b"\"",
        b"\0",
        b"\r",
        b"\n",
        b"\xFF",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE",
        b";;;;",
        b"[[[[",
        b"{",
        b"=",
        b"-999999999999999999999999",
        b"0.0000000000000000000001",
        "\u{200B}\u{301}".as_bytes(),
    ];
    if content.is_empty() {
        return;
    }
    let at = chance.below(content.len());
    match chance.below(6) {
        0 => content[at] ^= 1 << chance.below(8),
        1 => {
            content.remove(at);
        }
        2 => {
            let length = chance.below(content.len() - at).min(40);
            content.drain(at..at + length);
        }
        3 => {
            let nasty = chance.one_of(&NASTY);
            content.splice(at..at, nasty.iter().copied());
        }
        4 => {
            let lines: Vec<Vec<u8>> = content
                .split_inclusive(|byte| *byte == b'\n')
                .map(<[u8]>::to_vec)
                .collect();
            let line = lines[chance.below(lines.len())].clone();
            let start: usize = lines[..chance.below(lines.len())].iter().map(Vec::len).sum();
            content.splice(start..start, line);
        }
        _ => content.truncate(at),
    }
}
