package dev.cartwright.media;

/// What is drawn below the title of a drawn cover, in whole pixels from about 400 down to the foot at 900.
enum Motif {
    SUN {
        @Override
        String draw(Dice dice, Cloth cloth) {
            int x = dice.between(200, 400);
            int y = dice.between(570, 630);
            var drawing = new StringBuilder(circle(x, y, dice.between(135, 180), cloth.accent()));
            for (int band = 0; band < 9; band++) {
                int at = y + 54 + band * band * 5 + band * 18;
                drawing.append(rect(0, at, 600, 3 + band * 2, cloth.ink()));
            }
            return drawing.toString();
        }
    },
    BANDS {
        @Override
        String draw(Dice dice, Cloth cloth) {
            var drawing = new StringBuilder();
            int bands = dice.between(7, 10);
            int y = FOOT;
            for (int band = 0; band < bands; band++) {
                int height = dice.between(22, 78);
                y -= height;
                drawing.append(rect(0, y, 600, height + 1, band % 2 == 0 ? cloth.ink() : cloth.accent()));
                if (band % 3 == 2) {
                    drawing.append(rect(0, y + height / 3, 600, height / 3, cloth.ground()));
                }
            }
            return drawing.toString();
        }
    },
    TILES {
        @Override
        String draw(Dice dice, Cloth cloth) {
            var drawing = new StringBuilder();
            for (int y = 420; y < FOOT; y += TILE) {
                for (int x = 0; x < 600; x += TILE) {
                    drawing.append(tile(dice, cloth, x, y));
                }
            }
            return drawing.toString();
        }

        private String tile(Dice dice, Cloth cloth, int x, int y) {
            int turn = dice.below(4);
            int cornerX = turn == 0 || turn == 3 ? x : x + TILE;
            int cornerY = turn < 2 ? y : y + TILE;
            int acrossX = cornerX == x ? x + TILE : x;
            int acrossY = cornerY == y ? y + TILE : y;
            int sweep = turn % 2 == 0 ? 1 : 0;
            var colour = dice.below(2) == 0 ? cloth.accent() : cloth.ink();
            return "<path d=\"M%d %dL%d %dA%d %d 0 0 %d %d %dZ\" fill=\"%s\"%s/>"
                    .formatted(
                            cornerX,
                            cornerY,
                            acrossX,
                            cornerY,
                            TILE,
                            TILE,
                            sweep,
                            cornerX,
                            acrossY,
                            colour,
                            dice.below(4) == 0 ? " opacity=\".4\"" : "");
        }
    },
    WAVES {
        @Override
        String draw(Dice dice, Cloth cloth) {
            var drawing = new StringBuilder();
            for (int wave = 0; wave < 12; wave++) {
                int y = 440 + wave * 42;
                int begin = -dice.between(10, 130);
                var path = new StringBuilder("M%d %dq33 -%d 66 0".formatted(begin, y, dice.between(16, 52)));
                path.append("t66 0".repeat(11));
                drawing.append("<path d=\"%s\" stroke=\"%s\" stroke-width=\"%d\" fill=\"none\"/>"
                        .formatted(path, wave % 4 == 1 ? cloth.accent() : cloth.ink(), 4 + wave * 5 / 4));
            }
            return drawing.toString();
        }
    },
    ARCHES {
        @Override
        String draw(Dice dice, Cloth cloth) {
            var drawing = new StringBuilder();
            int middle = dice.between(240, 360);
            for (int arch = 0; arch < 6; arch++) {
                int radius = 276 - arch * 46;
                drawing.append("<path d=\"M%d %dV690A%d %d 0 0 1 %d 690V%dZ\" fill=\"%s\"/>"
                        .formatted(
                                middle - radius,
                                BELOW,
                                radius,
                                radius,
                                middle + radius,
                                BELOW,
                                arch % 2 == 0 ? cloth.accent() : cloth.ink()));
            }
            return drawing.toString();
        }
    },
    PEAKS {
        @Override
        String draw(Dice dice, Cloth cloth) {
            var drawing = new StringBuilder();
            for (int ridge = 0; ridge < 4; ridge++) {
                int height = 490 + ridge * 95;
                var path = new StringBuilder("M-30 %dV%d".formatted(BELOW, height + dice.below(90)));
                for (int x = 40; x <= 640; x += 120) {
                    path.append("L%d %d".formatted(x + dice.between(-24, 24), height + dice.between(-75, 75)));
                }
                drawing.append("<path d=\"%sL640 %dZ\" fill=\"%s\" opacity=\"%s\"/>"
                        .formatted(
                                path,
                                BELOW,
                                ridge % 2 == 0 ? cloth.accent() : cloth.ink(),
                                ridge == 3 ? "1" : "." + (4 + 2 * ridge)));
            }
            return drawing.toString();
        }
    },
    STARS {
        @Override
        String draw(Dice dice, Cloth cloth) {
            var drawing = new StringBuilder();
            for (int star = 0; star < 52; star++) {
                int x = dice.between(30, 570);
                int y = dice.between(410, 870);
                drawing.append(
                        dice.below(7) == 0
                                ? bright(x, y, dice.between(20, 46), cloth.accent())
                                : circle(x, y, dice.between(2, 7), cloth.ink()));
            }
            return drawing.toString();
        }

        private String bright(int x, int y, int size, String colour) {
            int waist = size / 5;
            return ("<path d=\"M%d %dl%d %dl%d %dl-%d %dl-%d %dl-%d -%dl-%d -%dl%d -%dZ\" fill=\"%s\"/>")
                    .formatted(
                            x,
                            y - size,
                            waist,
                            size - waist,
                            size - waist,
                            waist,
                            size - waist,
                            waist,
                            waist,
                            size - waist,
                            waist,
                            size - waist,
                            size - waist,
                            waist,
                            size - waist,
                            waist,
                            colour);
        }
    },
    STEMS {
        @Override
        String draw(Dice dice, Cloth cloth) {
            var drawing = new StringBuilder();
            for (int stem = 0; stem < 7; stem++) {
                int x = 54 + stem * 81 + dice.below(24);
                int top = FOOT - dice.between(190, 470);
                drawing.append("<path d=\"M%d %dC%d %d %d %d %d %d\" stroke=\"%s\" stroke-width=\"6\" fill=\"none\"/>"
                        .formatted(
                                x,
                                BELOW,
                                x + dice.between(-24, 24),
                                780,
                                x + dice.between(-30, 30),
                                top + 150,
                                x,
                                top,
                                cloth.ink()));
                for (int leaf = 0; leaf < 4; leaf++) {
                    int side = leaf % 2 == 0 ? -1 : 1;
                    int leafX = x + side * 27;
                    int leafY = top + 46 + leaf * 56;
                    drawing.append(
                            "<ellipse cx=\"%d\" cy=\"%d\" rx=\"28\" ry=\"11\" transform=\"rotate(%d %d %d)\" fill=\"%s\"/>"
                                    .formatted(leafX, leafY, -side * 32, leafX, leafY, cloth.ink()));
                }
                drawing.append(circle(x, top, dice.between(18, 33), cloth.accent()));
            }
            return drawing.toString();
        }
    };

    private static final int FOOT = 900;
    /// What is moved down for a long title must not end above the foot; what is not moved is cut off there.
    private static final int BELOW = 1000;

    private static final int TILE = 120;
    private static final Motif[] ALL = values();

    abstract String draw(Dice dice, Cloth cloth);

    static Motif of(Dice dice) {
        return ALL[dice.below(ALL.length)];
    }

    private static String circle(int x, int y, int radius, String colour) {
        return "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>".formatted(x, y, radius, colour);
    }

    private static String rect(int x, int y, int width, int height, String colour) {
        return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>"
                .formatted(x, y, width, height, colour);
    }
}
