//! Dice that a seed and a place repeat, in whichever order the places are visited.

/// SplitMix64.
#[derive(Debug)]
pub struct Dice(u64);

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl Dice {
    /// The dice of one place.
    #[must_use]
    pub fn of(seed: u64, place: usize) -> Self {
        Self(mixed(seed.wrapping_add(STEP).wrapping_mul(place as u64 + 1)))
    }

    /// 0 … `sides` − 1
    pub fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(STEP);
        (mixed(self.0) % sides as u64) as usize
    }
}

/// The places 0 … `count` − 1 in an order thrown by the seed (Fisher and Yates).
pub(crate) fn shuffled(seed: u64, count: usize) -> Vec<u32> {
    let count = u32::try_from(count).expect("made rounds have less than four milliards of rows");
    let mut places: Vec<u32> = (0..count).collect();
    let mut dice = Dice::of(seed, usize::MAX - 1);
    for at in (1..places.len()).rev() {
        places.swap(at, dice.throw(at + 1));
    }
    places
}

fn mixed(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}
