using System.Runtime.InteropServices;
using Google.Protobuf;
using Google.Protobuf.Collections;
using Onnx;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// The sentence model with one byte a weight instead of four: most of what a question costs is reading them. Each column of a matrix, and each
/// row of the table of words, has a scale of its own; one scale for all loses too much.
/// </summary>
internal static class Quantization
{
    /// <summary>
    /// Of seven bits. Processors without VNNI add the products of two pairs of bytes in sixteen bits, and only so can these not overflow: every
    /// processor gets the same sums.
    /// </summary>
    private const int MostOfWeight = 63;

    /// <summary>From how many rows on a table is worth the steps that make numbers of its bytes again.</summary>
    private const int Many = 10_000;

    private const string Operators = "com.microsoft";

    /// <summary>The model for what the bot reads of it, the tokens' vectors.</summary>
    public static byte[] Of(byte[] published)
    {
        var model = ModelProto.Parser.ParseFrom(published);
        var graph = model.Graph;
        LeaveOnly("last_hidden_state", graph);
        var weights = graph.Initializer.Where(IsMatrix).ToDictionary(weight => weight.Name);
        foreach (var node in graph.Node.ToList())
        {
            if (node.OpType == "MatMul" && weights.TryGetValue(node.Input[1], out var factor))
            {
                Multiply(graph, node, factor);
            }
            else if (node.OpType == "Gather" && weights.TryGetValue(node.Input[0], out var table) && table.Dims[0] >= Many)
            {
                LookUp(graph, node, table);
            }
        }

        model.OpsetImport.Add(new OperatorSetIdProto { Domain = Operators, Version = 1 });
        return model.ToByteArray();
    }

    private static bool IsMatrix(TensorProto tensor) =>
        tensor.Dims.Count == 2 && tensor.DataType == (int)TensorProto.Types.DataType.Float;

    /// <summary>Without what only leads to another output.</summary>
    private static void LeaveOnly(string output, GraphProto graph)
    {
        Keep(graph.Output, each => each.Name == output);
        HashSet<string> needed = [output];
        foreach (var node in graph.Node.Reverse().Where(node => node.Output.Any(needed.Contains)))
        {
            needed.UnionWith(node.Input);
        }

        Keep(graph.Node, node => node.Output.Any(needed.Contains));
        Keep(graph.Initializer, tensor => needed.Contains(tensor.Name));
    }

    private static void Keep<T>(RepeatedField<T> all, Func<T, bool> isKept)
    {
        List<T> kept = [.. all.Where(isKept)];
        all.Clear();
        all.AddRange(kept);
    }

    /// <summary>The product of bytes, scaled, with what is added to it where that is constant.</summary>
    private static void Multiply(GraphProto graph, NodeProto node, TensorProto factor)
    {
        var columns = (int)factor.Dims[1];
        var scales = Round(factor, at => at % columns, columns, MostOfWeight);
        node.OpType = "DynamicQuantizeMatMul";
        node.Domain = Operators;
        node.Input.Add(Constant(graph, factor.Name, scales, columns));
        List<NodeProto> readers = [.. graph.Node.Where(each => each.Input.Contains(node.Output[0]))];
        if (readers is [{ OpType: "Add" } add]
            && add.Input.SingleOrDefault(input => graph.Initializer.Any(tensor => tensor.Name == input)) is { } added)
        {
            const string noZeroPoint = "";
            node.Input.Add([noZeroPoint, added]);
            node.Output[0] = add.Output[0];
            graph.Node.Remove(add);
        }
    }

    /// <summary>A row of bytes, and its scale.</summary>
    private static void LookUp(GraphProto graph, NodeProto node, TensorProto table)
    {
        var (rows, columns) = ((int)table.Dims[0], (int)table.Dims[1]);
        var scales = Constant(graph, table.Name, Round(table, at => at / columns, rows, sbyte.MaxValue), rows, 1);
        var (row, output) = (node.Input[1], node.Output[0]);
        node.Output[0] = output + "_bytes";
        var cast = Node("Cast", [node.Output[0]], output + "_numbers");
        cast.Attribute.Add(new AttributeProto
        {
            Name = "to",
            Type = AttributeProto.Types.AttributeType.Int,
            I = (long)TensorProto.Types.DataType.Float,
        });
        NodeProto[] scaled =
        [
            cast, Node("Gather", [scales, row], output + "_scale"), Node("Mul", [output + "_numbers", output + "_scale"], output),
        ];
        var place = graph.Node.IndexOf(node);
        foreach (var (after, each) in scaled.Index())
        {
            graph.Node.Insert(place + 1 + after, each);
        }
    }

    private static NodeProto Node(string type, IEnumerable<string> inputs, string output)
    {
        var node = new NodeProto { OpType = type, Name = $"{type}_{output}" };
        node.Input.Add(inputs);
        node.Output.Add(output);
        return node;
    }

    /// <summary>Adds the scales of a tensor to the graph.</summary>
    private static string Constant(GraphProto graph, string of, float[] scales, params IEnumerable<long> shape)
    {
        var constant = new TensorProto
        {
            Name = of + "_scale",
            DataType = (int)TensorProto.Types.DataType.Float,
            RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(scales.AsSpan())),
        };
        constant.Dims.Add(shape);
        graph.Initializer.Add(constant);
        return constant.Name;
    }

    /// <summary>Makes a tensor one of bytes.</summary>
    /// <param name="scaleOf">Which of the scales a place in it has.</param>
    /// <returns>The scales, by which the bytes are to be multiplied.</returns>
    private static float[] Round(TensorProto tensor, Func<int, int> scaleOf, int count, int most)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(tensor.RawData.Span);
        var scales = new float[count];
        for (var at = 0; at < numbers.Length; at++)
        {
            scales[scaleOf(at)] = MathF.Max(scales[scaleOf(at)], MathF.Abs(numbers[at]) / most);
        }

        var bytes = new sbyte[numbers.Length];
        for (var at = 0; at < numbers.Length; at++)
        {
            bytes[at] = (sbyte)Math.Clamp(MathF.Round(numbers[at] / scales[scaleOf(at)]), -most, most);
        }

        tensor.DataType = (int)TensorProto.Types.DataType.Int8;
        tensor.RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(bytes.AsSpan()));
        return scales;
    }
}
