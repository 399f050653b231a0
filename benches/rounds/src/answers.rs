//! What an agency answers: better agencies earn more, none earns everything.

use std::io::{self, Write};

use crate::criteria::{Item, Rule};
use crate::dice::Dice;
use crate::{BLOCK, Cases};

/// `000.00.17.H29`
pub(crate) fn agency_code(agency: usize) -> String {
    format!("000.00.{:02}.H{:02}", agency % BLOCK, agency / BLOCK + 1)
}

/// Writes value and denominator.
pub(crate) fn answer(
    to: &mut impl Write,
    item: &Item,
    cases: Cases,
    quality: usize,
    dice: &mut Dice,
) -> io::Result<()> {
    let percent = (quality + dice.throw(30)).saturating_sub(10).min(100);
    match item.rule {
        Rule::Points => {
            let quarters = item.max * 4 * percent / 100;
            let decimals = ["", ".25", ".5", ".75"][quarters % 4];
            write!(to, "{}{decimals},", quarters / 4)
        }
        Rule::Options => write!(to, "{},", ["c", "b", "a"][(percent / 40).min(2)]),
        Rule::AllOrNothing => write!(to, "{},", ["Không", "Có"][usize::from(percent > 60)]),
        Rule::Ratio if dice.throw(50) == 0 => write!(to, "KAD,"),
        Rule::Ratio => {
            let given = 20 + dice.throw(41);
            write!(to, "{},{given}", given * percent / 100)
        }
        Rule::Bands => {
            let (handled, late) = match cases {
                Cases::Few => ([1000, 2000, 5000, 10_000][dice.throw(4)], (100 - percent) / 4),
                Cases::Many => (800 + dice.throw(8201), (100 - percent) / 4),
            };
            write!(to, "{},{handled}", handled - handled * late / 100)
        }
        Rule::Deduct => write!(to, "{},", (100 - percent) / 5),
        Rule::Survey => write!(to, "{}.{:02},", percent.min(99), dice.throw(100)),
    }
}
