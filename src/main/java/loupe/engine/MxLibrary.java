package loupe.engine;

import ai.djl.mxnet.jna.LibUtils;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/**
 * The part of MXNet's C interface that training needs and that DJL's own binding keeps to itself (documented in MXNet's
 * {@code c_api.h}). Every function returns 0, or else {@link #MXGetLastError} says why. DJL must have started MXNet first.
 */
final class MxLibrary {

    static {
        Native.register(LibUtils.getLibName());
    }

    private MxLibrary() {}

    static native String MXGetLastError();

    static native int MXNDArrayCreateEx(int[] shape, int dimensions, int deviceType, int device, int delay, int type, Pointer out);

    static native int MXNDArraySyncCopyFromCPU(Pointer array, Pointer from, long count);

    static native int MXNDArraySlice(Pointer array, int begin, int end, Pointer out);

    static native int MXNDArrayReshape64(Pointer array, int dimensions, long[] shape, byte reverse, Pointer out);

    static native int MXNDArrayGetShapeEx(Pointer array, Pointer dimensions, Pointer out);

    static native int MXNDArrayWaitToRead(Pointer array);

    static native int MXNDArrayWaitToWrite(Pointer array);

    static native int MXNDArrayWaitAll();

    static native int MXNDArrayGetData(Pointer array, Pointer out);

    static native int MXNDArrayFree(Pointer array);

    static native int MXSymbolCreateFromJSON(String json, Pointer out);

    static native int MXSymbolFree(Pointer symbol);

    static native int MXCreateCachedOpEx(Pointer symbol, int flags, Pointer keys, Pointer values, Pointer out);

    static native int MXInvokeCachedOp(Pointer graph, int inputs, Pointer arrays, Pointer outputs, Pointer out);

    static native int MXFreeCachedOp(Pointer graph);

    static native int MXAutogradSetIsRecording(int on, Pointer before);

    static native int MXAutogradSetIsTraining(int on, Pointer before);

    static native int MXAutogradMarkVariables(int count, Pointer variables, Pointer kinds, Pointer gradients);

    static native int MXAutogradBackward(int heads, Pointer arrays, Pointer gradients, int keep);

    static native int MXKVStoreCreate(String kind, Pointer out);

    static native int MXKVStoreFree(Pointer store);

    static native int MXKVStoreInitEx(Pointer store, int count, Pointer keys, Pointer arrays);

    static native int MXKVStorePushEx(Pointer store, int count, Pointer keys, Pointer arrays, int priority);

    static native int MXKVStorePullEx(Pointer store, int count, Pointer keys, Pointer arrays, int priority);

    static native int MXEnginePushSyncND(Pointer function, Pointer parameter, Pointer deleter, Pointer place, Pointer read, int reads,
                                         Pointer written, int writes, Pointer property, int priority, Pointer name);

    static native int NNGetOpHandle(String name, Pointer out);

    static native int MXImperativeInvoke(Pointer operation, int inputs, Pointer arrays, Pointer outputs, Pointer out,
                                         int attributes, Pointer keys, Pointer values);
}
