/** `duration`: `P1Y2M3DT4H5M6S` or `P2W`. Units stand in order and next to each other: `P1Y2D` leaves out the months. */
export declare function duration(text: string): boolean;
