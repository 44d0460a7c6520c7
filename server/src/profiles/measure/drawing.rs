//! Measures a drawing (SVG) that was accepted. It isn't rendered, so all of it counts as drawn on.

use super::best_contrast;
use super::colours::colours;
use domain::member::LogoMeasures;

pub(in crate::profiles) fn drawing(svg: &str, width: u32, height: u32) -> LogoMeasures {
    let [on_white, on_dark] = best_contrast(&colours(svg));
    LogoMeasures {
        vector: true,
        width,
        height,
        drawn_width: width,
        drawn_height: height,
        opaque: false,
        on_white,
        on_dark,
    }
}
