package dev.groundwork.search;

final class Tuning {
    private Tuning() {}

    static double d(String name, double byDefault) {
        return Double.parseDouble(System.getProperty("t." + name, Double.toString(byDefault)));
    }

    static double all = d("all", 1),
            title = d("title", .2),
            headings = d("headings", .1),
            asked = d("asked", .5),
            lead = d("lead", .1),
            names = d("names", .1),
            passage = d("passage", .5),
            cov = d("cov", 0),
            covPow = d("covpow", 0),
            least = d("least", .25),
            half = d("half", 10);
    static float k1 = (float) d("k1", 1.2),
            b = (float) d("b", .75),
            pk1 = (float) d("pk1", 1.2),
            pb = (float) d("pb", .75);
}
