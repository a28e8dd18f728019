namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>Logistic regression by Newton's method with a ridge penalty on everything but the intercept.</summary>
internal static class LogisticRegression
{
    private const int Rounds = 12;

    /// <param name="rows">Features, the first of which is the constant 1.</param>
    /// <param name="importance">How many times each row counts.</param>
    /// <param name="ridge">Keeps weights small where a few hundred rows say little.</param>
    public static double[] Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> outcomes, IReadOnlyList<double> importance, double ridge)
    {
        var size = rows[0].Length;
        var weights = new double[size];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[size];
            var hessian = new double[size, size];
            for (var row = 0; row < rows.Count; row++)
            {
                var p = Probability(weights, rows[row]);
                var much = importance[row];
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += much * ((outcomes[row] ? 1 : 0) - p) * rows[row][i];
                    for (var j = 0; j < size; j++)
                    {
                        hessian[i, j] += much * p * (1 - p) * rows[row][i] * rows[row][j];
                    }
                }
            }

            for (var i = 0; i < size; i++)
            {
                hessian[i, i] += i == 0 ? 1e-6 : ridge;
                gradient[i] -= i == 0 ? 0 : ridge * weights[i];
            }

            var step = Solve(hessian, gradient);
            for (var i = 0; i < size; i++)
            {
                weights[i] += step[i];
            }
        }

        return weights;
    }

    public static double Probability(double[] weights, double[] row) =>
        1 / (1 + Math.Exp(-weights.Zip(row, (weight, value) => weight * value).Sum()));

    /// <summary>Gaussian elimination with row swaps.</summary>
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
        {
            var best = Enumerable.Range(pivot, size - pivot).MaxBy(row => Math.Abs(matrix[row, pivot]));
            for (var column = 0; column < size; column++)
            {
                (matrix[pivot, column], matrix[best, column]) = (matrix[best, column], matrix[pivot, column]);
            }

            (right[pivot], right[best]) = (right[best], right[pivot]);
            for (var row = 0; row < size; row++)
            {
                if (row != pivot)
                {
                    var factor = matrix[row, pivot] / matrix[pivot, pivot];
                    for (var column = pivot; column < size; column++)
                    {
                        matrix[row, column] -= factor * matrix[pivot, column];
                    }

                    right[row] -= factor * right[pivot];
                }
            }
        }

        return [.. right.Select((value, row) => value / matrix[row, row])];
    }
}
