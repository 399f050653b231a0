//! Faults in the bytes of a file, whatever they stand for.

use crate::dice::Dice;

/// The bytes with one thing put in, taken out or made another.
pub(crate) fn spoilt(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let (at, mut spoilt) = (dice.below(bytes.len()), bytes.to_vec());
    let piece: &[u8] = dice.one_of(&[
        b"\"",
        b"\"\"",
        b"\r",
        b"\n",
        b"\n\n",
        b"\r\n",
        b"\0",
        b"\xFF",
        b",",
        b";",
        b"\t",
        b" ",
        b"0",
        b"9",
        b".",
        b"\xE2\x80\x8B",
        b"\xC2\xA0",
        b"'",
        b"-",
        b"\n;;\n",
        b"\n,,,,\n",
        b"\xEF\xBB\xBF",
    ]);
    match dice.below(4) {
        0 => {
            spoilt.remove(at);
        }
        1 => spoilt.truncate(at),
        _ => {
            spoilt.splice(at..at, piece.iter().copied());
        }
    }
    match dice.below(20) {
        0 => [b"sep=;\r\n", &spoilt[..]].concat(),
        1 => [b"BIEU TONG HOP\n", &spoilt[..]].concat(),
        _ => spoilt,
    }
}
