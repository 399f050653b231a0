//! Published tables against their rounds: planted faults are named as what they are, and as nothing else.

mod alone;
mod causes;
mod holds;
mod manifest;
mod paper;
mod random;
